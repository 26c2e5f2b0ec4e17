import { describe, expect, it } from 'vitest'
import type { CaseRecord, Violation } from '../spec/record.ts'
import { causeOf } from './cause.ts'

const violation = (more: Partial<Violation> = {}): Violation => ({
  code: 'unexpected-acceptance',
  path: 'status',
  expected: 'InvalidParameterException',
  actual: '200 {...}',
  message: 'accepts it',
  came: '200',
  ...more,
})

const record = (id: string, suite: CaseRecord['suite']): CaseRecord => ({
  id,
  title: 'refuses it',
  operation: id.split('/')[0] ?? '',
  suite,
  level: 'MUST',
  status: 'failed',
  source: [],
  ms: 1,
  examined: 1,
  requests: 1,
  seed: 1,
  violations: [],
})

const reject = (id: string, more?: Partial<Violation>) => causeOf(record(id, 'reject'), violation(more))
const fault = (id: string, more?: Partial<Violation>) => causeOf(record(id, 'faults'), violation(more))

describe('the cause of a violation', () => {
  it('is one for a missing validation, whatever member and operation of a family shows it', () => {
    const one = reject('AdminGetUser/reject/Username/maxLength')
    expect(reject('AdminGetUser/reject/UserPoolId/pattern', { actual: '200 []' })).toBe(one)
    expect(reject('AdminDeleteUser/reject/Username/minLength')).toBe(one)
    expect(reject('CreateGroup/reject/GroupName/minLength')).not.toBe(one)
  })

  it('is not that of an ignored secret hash, nor that of an unknown user', () => {
    const found = [
      reject('ForgotPassword/reject/Username/maxLength'),
      fault('ForgotPassword/faults/not-authorized/secret-hash-missing', { expected: 'NotAuthorizedException' }),
      fault('ForgotPassword/faults/user-not-found', { expected: 'UserNotFoundException' }),
      fault('ForgotPassword/faults/invalid-parameter/unconfirmed'),
    ]
    expect(new Set(found).size).toBe(found.length)
  })

  it('tells a body limit from a refused user', () => {
    const refused = (came: string) =>
      causeOf(record('ForgotPassword/accept/maximal', 'accept'), violation({ code: 'unexpected-refusal', came }))
    expect(refused('413 text/html')).not.toBe(refused('400 UserNotFoundException'))
  })

  it('is one for a page that came before any operation saw the request, whatever was expected', () => {
    const page = (operation: string, more: Partial<Violation>) =>
      causeOf(record(`${operation}/accept/maximal`, 'accept'), violation({ code: 'undeclared-fault', ...more }))
    const one = page('CreateUserPool', { expected: '200, or a fault of CreateUserPool', came: '413 text/html' })
    expect(page('AdminGetUser', { expected: '200, or one of AdminGetUser', came: '413 text/html' })).toBe(one)
    expect(page('CreateUserPool', { came: '400 text/html' })).not.toBe(one)
    expect(page('CreateUserPool', { came: '413 text/html', code: 'unexpected-refusal' })).not.toBe(one)
  })

  it('tells behaviours apart that only one operation has', () => {
    const refused = (id: string) =>
      causeOf(record(id, 'accept'), violation({ code: 'unexpected-refusal', came: '400 UserNotFoundException' }))
    const alias = refused('ForgotPassword/finds-a-user-by-e-mail-address')
    expect(alias).not.toBe(refused('ForgotPassword/simulates-delivery-for-an-unknown-user'))
    expect(alias).not.toBe(refused('ForgotPassword/accept/minimal'))
  })

  it('is one for what stands in front of all operations', () => {
    const malformed = (operation: string) =>
      causeOf(record(`${operation}/protocol/malformed/null-body`, 'protocol'), violation({ came: '400 text/html' }))
    expect(malformed('GetUser')).toBe(malformed('DescribeUserPool'))
  })

  it('is the code and the place for what an answer looks like, list indices aside', () => {
    const looks = (path: string) =>
      causeOf(record('ListUsers/accept/minimal', 'accept'), { ...violation({ path }), came: undefined } as never)
    expect(looks('body.Users[0].Enabled')).toBe(looks('body.Users[7].Enabled'))
  })

  it('knows operations of no edition', () => {
    expect(reject('NoSuchOperation/reject/X/pattern')).toContain('NoSuchOperation')
  })
})
