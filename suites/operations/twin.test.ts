import { describe as group, expect, it } from 'vitest'
import type { CaseContext, Check } from '../engine/case.ts'
import { answer } from '../checks/fake-exchange.helper.ts'
import { violation } from '../checks/violation.ts'
import type { Exchange } from '../wire/exchange.ts'
import { Skip } from '../world/skip.ts'
import type { Success, Wish } from './success.ts'
import { judgeRefusals, tryTwin } from './twin.ts'

const ok = answer(200, {})
const no = answer(400, { __type: 'NotAuthorizedException', message: 'no' })
const broke = answer(500, { __type: 'InternalErrorException', message: 'oh' })
const refusal: Check = ({ response }) =>
  response.status === 200 ? [violation('unexpected-acceptance', 'status', 'a fault', 200, 'accepts it')] : []
const named: Check = () => [violation('fault-name', 'body.__type', 'A', 'B', 'names another fault')]

interface Script {
  effect?: 'reads' | 'writes' | 'makes' | 'ends'
  /** Answers to each request in turn: the last one for all that follow. */
  answers: Exchange[]
  /** What is read back, in turn; undefined where it cannot be. */
  read?: (Exchange | undefined)[]
  /** The codes that the target sent, in turn. */
  codes?: string[]
  thrifty?: boolean
  delivers?: boolean
  check?: Check
  /** How many broken requests. */
  broken?: number
}

/** Judges refusals on a target that answers as the script says; tells what was asked, in order. */
function judged(script: Script) {
  const log: string[] = []
  const wishes: (Wish | undefined)[] = []
  const next = <T>(list: T[]): T | undefined => (list.length > 1 ? list.shift() : list[0])
  const { answers, read = [], codes, broken = 1, check = refusal } = script
  const success = {
    operation: { name: 'DoIt' },
    isHoldable: (member: string) => member === 'X',
    facts: { effect: script.effect ?? 'writes', delivers: script.delivers === true ? { source: {} } : undefined },
    worldFor: ({ own = [], wants = {} }: Wish = {}) => ({ wants, own, shared: false }),
    async twin(_ctx: unknown, wish?: Wish) {
      wishes.push(wish)
      log.push(`world ${wishes.length}`)
      return { input: { twin: wishes.length }, have: { pool: { id: 'p' }, user: { username: 'u', password: '' } } }
    },
    readings: () => [{ operation: 'GetIt', input: {} }],
  } as unknown as Success
  const ctx = {
    operation: { name: 'DoIt' },
    thrifty: script.thrifty ?? false,
    target: { hooks: codes === undefined ? {} : { readCode: async () => ({ code: next(codes) }) } },
    world: {
      async read() {
        log.push('read')
        const one = next(read)
        return one === undefined ? undefined : [one]
      },
    },
    async call(_operation: string, input: unknown) {
      log.push(JSON.stringify(input))
      return next(answers)
    },
    examine: (exchange: Exchange, ...checks: Check[]) => ({
      exchange,
      violations: checks.flatMap((one) => one(exchange)),
    }),
  } as unknown as CaseContext
  const run = (wish?: Wish) =>
    judgeRefusals(ctx, {
      success,
      ...(wish === undefined ? {} : { wish }),
      shape: (input) => ({ ...input, shaped: true }),
      refuse: async (twin) => {
        const found = []
        for (let count = 0; count < broken; count += 1) {
          found.push(ctx.examine(await ctx.call('DoIt', { ...twin.input, broken: count }), check))
        }
        return found
      },
    })
  return { run, log, wishes }
}

const codes = (found: Awaited<ReturnType<typeof judgeRefusals>>) => [
  ...new Set(found.flatMap(({ violations }) => violations.map(({ code }) => code))),
]

group('the twin rule', () => {
  it('sends the broken requests first and the twin last, in one world', async () => {
    const { run, log } = judged({ answers: [no, no, ok], broken: 2, effect: 'reads' })
    expect(codes(await run())).toEqual([])
    expect(log).toEqual([
      'world 1',
      '{"twin":1,"shaped":true,"broken":0}',
      '{"twin":1,"shaped":true,"broken":1}',
      '{"twin":1,"shaped":true}',
    ])
  })

  it('keeps what the refusals break, where the twin is accepted', async () => {
    const { run } = judged({ answers: [no, ok], check: named })
    expect(codes(await run())).toEqual(['fault-name'])
  })

  it('holds an accepted broken request against the target, and asks for no twin', async () => {
    const { run, log } = judged({ answers: [ok, no] })
    expect(codes(await run())).toEqual(['unexpected-acceptance'])
    expect(log.filter((one) => one === '{"twin":1,"shaped":true}')).toEqual([])
  })

  it('sees in a refused twin that a refusal changed something, where a fresh world has it accepted', async () => {
    const { run, log, wishes } = judged({ answers: [no, no, ok, no], check: named })
    const found = await run({ hold: 'X', own: ['client'] })
    expect(codes(found)).toEqual(['fault-name', 'refusal-changed-something'])
    expect(found[1]?.exchange).toBe(no)
    expect(found[1]?.violations[0]?.actual).toContain('NotAuthorizedException')
    expect(wishes).toEqual([
      { hold: 'X', own: ['client'] },
      { hold: 'X', own: ['client', 'pool'] },
    ])
    expect(log.slice(-2)).toEqual(['{"twin":2,"shaped":true}', '{"twin":1,"shaped":true}'])
  })

  it('accuses nobody of a bad moment: the twin is asked again first', async () => {
    const { run } = judged({ answers: [no, no, ok, ok], check: named })
    expect(codes(await run())).toEqual(['fault-name'])
  })

  it('says nothing where the target breaks down over the twin', async () => {
    const { run } = judged({ answers: [no, broke, ok, broke], check: named })
    await expect(run()).rejects.toMatchObject({ because: 'twin' })
  })

  it('says nothing where the twin is refused in any world', async () => {
    const { run } = judged({ answers: [no], check: named })
    const error: unknown = await run().catch((one: unknown) => one)
    expect(error).toBeInstanceOf(Skip)
    expect(error).toMatchObject({
      because: 'twin',
      message: 'its twin was refused: 400 NotAuthorizedException: no',
      exchange: no,
    })
  })
})

group('what the operation acts on', () => {
  const before = answer(200, { Enabled: true })
  const after = answer(200, { Enabled: false })

  it.each([
    ['is read before and after', [before, before], []],
    ['may not change by a refused request', [before, after], ['refused-and-did-it']],
    [
      'may not go by a refused request',
      [before, answer(400, { __type: 'UserNotFoundException' })],
      ['refused-and-did-it'],
    ],
    ['cannot be looked at where there is no such operation', [undefined], []],
    ['cannot be compared where it could be read once only', [before, undefined], []],
  ])('%s', async (_, read, found) => {
    const { run, log } = judged({ answers: [no, ok], read: [...read] })
    expect(codes(await run())).toEqual(found)
    const reads = read[0] === undefined ? [1] : [1, 3]
    expect(log.flatMap((one, index) => (one === 'read' ? [index] : []))).toEqual(reads)
  })

  it('is not read where the operation only reads', async () => {
    const { run, log } = judged({ answers: [no, ok], effect: 'reads', read: [before, after] })
    expect(codes(await run())).toEqual([])
    expect(log).not.toContain('read')
  })

  it('includes the last message to its user', async () => {
    expect(codes(await judged({ answers: [no, ok], read: [before], codes: ['1', '2'] }).run())).toEqual([
      'refused-and-did-it',
    ])
    expect(codes(await judged({ answers: [no, ok], read: [before], codes: ['1'] }).run())).toEqual([])
  })

  it('is told besides what the refusals break, also where the twin is refused thereafter', async () => {
    const { run } = judged({ answers: [no, no, ok, no], read: [before, after], check: named })
    expect(codes(await run())).toEqual(['fault-name', 'refused-and-did-it', 'refusal-changed-something'])
  })

  it('has changed by right where a broken request was accepted', async () => {
    const { run } = judged({ answers: [ok], read: [before, after] })
    expect(codes(await run())).toEqual(['unexpected-acceptance'])
  })
})

group('where messages are counted', () => {
  it('the twin comes first, and once for all that ask for the same world', async () => {
    const { run, log } = judged({ answers: [ok, no, no, ok, no, ok, no], thrifty: true, delivers: true })
    expect(codes(await run())).toEqual([])
    expect(codes(await run())).toEqual([])
    expect(log).toEqual([
      'world 1',
      '{"twin":1}',
      '{"twin":1,"shaped":true,"broken":0}',
      '{"twin":1,"shaped":true,"broken":0}',
    ])
    await run({ wants: { client: { secret: true } } })
    await run({ hold: 'X' })
    expect(log.filter((one) => one.startsWith('world'))).toEqual(['world 1', 'world 2', 'world 3'])
  })

  it.each(['makes', 'ends'] as const)('the twin still comes last where it %s something', async (effect) => {
    const { run, log } = judged({ answers: [no, ok], thrifty: true, delivers: true, effect })
    expect(codes(await run())).toEqual([])
    expect(log.at(-1)).toBe('{"twin":1,"shaped":true}')
  })

  it('a refused twin is told to all that ask for it', async () => {
    const { run, log } = judged({ answers: [no], thrifty: true, delivers: true })
    for (let count = 0; count < 2; count += 1) await expect(run()).rejects.toMatchObject({ because: 'twin' })
    expect(log).toEqual(['world 1', '{"twin":1}'])
  })

  it('operations that send none keep to the rule', async () => {
    const { run, log } = judged({ answers: [no, ok], thrifty: true, effect: 'reads' })
    await run()
    expect(log.at(-1)).toBe('{"twin":1,"shaped":true}')
  })
})

group('a twin that is tried', () => {
  const context = (exchange: Exchange, asked: string[] = []) =>
    ({
      operation: { name: 'DoIt' },
      call: async (operation: string) => (asked.push(operation), exchange),
    }) as unknown as CaseContext

  it('is a call of the case’s own operation, or of another', async () => {
    const asked: string[] = []
    expect(await tryTwin(context(ok, asked), {})).toBe(ok)
    await tryTwin(context(ok, asked), {}, 'DoAnother')
    expect(asked).toEqual(['DoIt', 'DoAnother'])
  })

  it('skips where it is refused', async () => {
    await expect(tryTwin(context(no), {})).rejects.toMatchObject({ because: 'twin', exchange: no })
    await expect(tryTwin(context(no), {}, 'DoAnother')).rejects.toMatchObject({
      because: 'twin',
      message: 'it needs DoAnother, which was refused: 400 NotAuthorizedException: no',
    })
  })
})
