import { describe as group, expect, it } from 'vitest'
import { describe } from '../../spec/describe.ts'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { SuiteError, TransportError } from '../../spec/errors.ts'
import type { Level } from '../../spec/evidence.ts'
import type { Case, CaseContext } from './case.ts'
import { answer } from '../checks/fake-exchange.helper.ts'
import { violation } from '../checks/violation.ts'
import { Missing, Skip } from '../world/skip.ts'
import type { Surroundings } from './judge.ts'
import { judge } from './judge.ts'

const edition = loadEdition(LATEST_EDITION)
const around = {
  edition,
  operation: describe(edition, 'ForgotPassword'),
  profile: 'wire',
  target: { name: 'fake', url: 'http://127.0.0.1', hooks: {} },
} as unknown as Surroundings
const wrong = () => [violation('wrong', 'body', 'a', 'b', 'is wrong')]

function run(given: Partial<Case>) {
  const one: Case = {
    id: 'ForgotPassword/x',
    title: 'does x',
    operation: 'ForgotPassword',
    suite: 'accept',
    level: 'MUST',
    source: [],
    needs: [],
    cost: () => ({ requests: 1, wants: {} }),
    run: (ctx) => Promise.resolve([ctx.examine(answer(200, {}))]),
    ...given,
  }
  return judge(one, around, 1, () => 0, 'poolproof --case x')
}

group('judge', () => {
  it.each([
    ['MUST', 'failed'],
    ['SHOULD', 'warned'],
    ['MAY', 'passed'],
  ] as [Level, string][])('makes a violation of a %s %s, and keeps it', async (level, status) => {
    const record = await run({ level, run: async (ctx) => [ctx.examine(answer(200, {}), wrong)] })
    expect(record).toMatchObject({
      status,
      violations: [{ code: 'wrong' }],
      exchange: {},
      replay: 'poolproof --case x',
    })
  })

  it('takes the level of a violation that has a lower one, and shows the answer that breaks the most binding', async () => {
    const at = (level: Level, status: number, ctx: CaseContext) =>
      ctx.examine(answer(status, {}), () => [{ ...violation(level, 'body', 'a', 'b', 'is wrong'), level }])
    const judged = (...levels: Level[]) =>
      run({ run: async (ctx) => levels.map((level, index) => at(level, 200 + index, ctx)) })
    expect(await judged('MAY')).toMatchObject({ status: 'passed', violations: [{ code: 'MAY' }] })
    expect(await judged('MAY', 'SHOULD')).toMatchObject({ status: 'warned', exchange: { response: { status: 201 } } })
    expect(await judged('MAY', 'MUST', 'SHOULD')).toMatchObject({
      status: 'failed',
      violations: [{ code: 'MAY' }, { code: 'MUST' }, { code: 'SHOULD' }],
      exchange: { response: { status: 201 } },
    })
  })

  it('notes a violation of the same kind once', async () => {
    const record = await run({
      run: async (ctx) => [ctx.examine(answer(200, {}), wrong), ctx.examine(answer(201, {}), wrong)],
    })
    expect(record.violations).toHaveLength(1)
    expect(record).toMatchObject({ examined: 2, exchange: { response: { status: 200 } } })
  })

  it('keeps the three kinds of wrong apart', async () => {
    const failing = (error: Error) => run({ run: () => Promise.reject(error) })
    expect(await failing(new Skip('twin', 'no twin'))).toMatchObject({
      status: 'skipped',
      reason: 'no twin',
      because: 'twin',
    })
    expect(await failing(new Missing('a user pool', 'no such thing', answer(400, {})))).toMatchObject({
      status: 'skipped',
      reason: 'the target does not make a user pool: no such thing',
      because: 'world',
      exchange: { response: { status: 400 } },
    })
    expect(await failing(new TransportError('timeout', 'late'))).toMatchObject({
      status: 'errored',
      reason: 'nobody answered: late',
      because: 'transport',
    })
    expect(await failing(new SuiteError('set-up-failed', 'no pool'))).toMatchObject({
      status: 'errored',
      reason: 'set-up-failed: no pool',
      because: 'suite',
    })
    expect((await failing(new TypeError('oops'))).reason).toMatch(/^the suite broke: TypeError: oops/)
  })

  it('does not pass what examined nothing', async () => {
    expect(await run({ run: () => Promise.resolve([]) })).toMatchObject({
      status: 'skipped',
      because: 'twin',
      examined: 0,
    })
  })

  it('skips a case whose hook the target lacks, and names it', async () => {
    expect(await run({ needs: ['readCode'] })).toMatchObject({
      status: 'skipped',
      reason: expect.stringMatching(/readCode/),
      because: 'capability',
    })
  })

  it('notes which profiles a fault answer fits', async () => {
    const exchange = answer(404, { __type: 'UserNotFoundException', message: 'no' })
    const record = await run({ run: async (ctx) => [ctx.examine(exchange)] })
    expect(record.observed).toEqual([{ fault: 'UserNotFoundException', status: 404, fits: ['modeled'] }])
  })

  it('notes it by the operation that was asked, not the case’s own', async () => {
    const fault = { __type: 'GroupExistsException', message: 'there' }
    const noted = async (operation?: string) =>
      (await run({ run: async (ctx) => [ctx.examine({ ...answer(400, fault), ...(operation ? { operation } : {}) })] }))
        .observed
    expect(await noted()).toBeUndefined()
    expect(await noted('CreateGroup')).toMatchObject([{ operation: 'CreateGroup', fault: 'GroupExistsException' }])
  })

  it('takes what the request kept secret out of what it says', async () => {
    const exchange = answer(400, '<pre>bad hash c2VjcmV0LWhhc2g=</pre>')
    exchange.request.body = new TextEncoder().encode('{"SecretHash":"c2VjcmV0LWhhc2g="}')
    const told = () => [violation('body-not-json', 'body', 'JSON', exchange.response.text, 'is wrong')]
    const record = await run({ run: async (ctx) => [ctx.examine(exchange, told)] })
    expect(JSON.stringify(record)).not.toContain('c2VjcmV0LWhhc2g=')
  })
})
