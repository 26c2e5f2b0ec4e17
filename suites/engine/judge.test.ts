import { describe as group, expect, it } from 'vitest'
import { describe } from '../../spec/describe.ts'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { SuiteError, TransportError } from '../../spec/errors.ts'
import type { Level } from '../../spec/evidence.ts'
import type { Case } from './case.ts'
import { Skip } from './case.ts'
import { answer } from '../checks/fake-exchange.ts'
import { violation } from '../checks/violation.ts'
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

  it('keeps the three kinds of wrong apart', async () => {
    const failing = (error: Error) => run({ run: () => Promise.reject(error) })
    expect(await failing(new Skip('no twin'))).toMatchObject({ status: 'skipped', reason: 'no twin' })
    expect(await failing(new TransportError('timeout', 'late'))).toMatchObject({
      status: 'errored',
      reason: 'nobody answered: late',
    })
    expect(await failing(new SuiteError('set-up-failed', 'no pool'))).toMatchObject({
      status: 'errored',
      reason: 'set-up-failed: no pool',
    })
    expect((await failing(new TypeError('oops'))).reason).toMatch(/^the suite broke: TypeError: oops/)
  })

  it('does not pass what examined nothing', async () => {
    expect(await run({ run: () => Promise.resolve([]) })).toMatchObject({ status: 'skipped', examined: 0 })
  })

  it('skips a case whose hook the target lacks, and names it', async () => {
    expect(await run({ needs: ['readCode'] })).toMatchObject({
      status: 'skipped',
      reason: expect.stringMatching(/readCode/),
    })
  })

  it('notes which profiles a fault answer fits', async () => {
    const exchange = answer(404, { __type: 'UserNotFoundException', message: 'no' })
    const record = await run({ run: async (ctx) => [ctx.examine(exchange)] })
    expect(record.observed).toEqual([{ fault: 'UserNotFoundException', status: 404, fits: ['modeled'] }])
  })

  it('takes what the request kept secret out of what it says', async () => {
    const exchange = answer(400, '<pre>bad hash c2VjcmV0LWhhc2g=</pre>')
    exchange.request.body = new TextEncoder().encode('{"SecretHash":"c2VjcmV0LWhhc2g="}')
    const told = () => [violation('body-not-json', 'body', 'JSON', exchange.response.text, 'is wrong')]
    const record = await run({ run: async (ctx) => [ctx.examine(exchange, told)] })
    expect(JSON.stringify(record)).not.toContain('c2VjcmV0LWhhc2g=')
  })
})
