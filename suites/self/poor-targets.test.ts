/** What a target lacks keeps only the cases from being judged that need it, and nobody is accused for it. */
import { describe, expect, it } from 'vitest'
import { honest } from '../../fixtures/reference/honest.ts'
import type { Rules } from '../../fixtures/reference/rules.ts'
import type { CaseRecord } from '../../spec/record.ts'
import { fold } from '../../reports/fold.ts'
import { tryReference } from './in-process.ts'

const count = (records: readonly CaseRecord[], status: CaseRecord['status']) =>
  records.filter((one) => one.status === status).length

describe('a target that makes app clients without the secret that was asked for', () => {
  const rules: Partial<Rules> = {
    output(output, call) {
      const made = honest.output(output, call) as Record<string, unknown>
      if (call.operation?.name !== 'CreateUserPoolClient') return made
      const { ClientSecret: _left, ...client } = made['UserPoolClient'] as Record<string, unknown>
      return { ...made, UserPoolClient: client }
    },
  }

  it('is judged by all that needs none, and the rest is skipped with its answer', async () => {
    const records = await tryReference({ operations: ['ForgotPassword'], rules })
    expect(count(records, 'errored')).toBe(0)
    expect(count(records, 'failed')).toBe(0)
    expect(count(records, 'passed')).toBeGreaterThan(130)
    const skipped = records.filter(({ status }) => status === 'skipped')
    expect(skipped.map(({ because }) => because)).toEqual(skipped.map(() => 'world'))
    expect(new Set(skipped.map(({ id }) => id))).toContain('ForgotPassword/faults/not-authorized/secret-hash-missing')
    expect(skipped[0]?.reason).toContain('CreateUserPoolClient answered 200 without UserPoolClient.ClientSecret')
    expect(skipped.filter(({ exchange }) => exchange !== undefined).length).toBeGreaterThan(0)
  })
})

describe('a target whose codes nobody can read', () => {
  const trial = { operations: ['ForgotPassword', 'ConfirmSignUp'], hookless: true, runs: 1 } as const
  const aboutCodes = [
    'ConfirmSignUp/faults/code-mismatch',
    'ForgotPassword/resets-nothing-without-a-code',
    'ForgotPassword/sends-a-code-that-no-other-can-stand-for',
  ]
  const only = ({ id }: { id: string }) => aboutCodes.includes(id)

  it('is judged by wrong ones', async () => {
    const records = await tryReference({ ...trial, only })
    expect(records.map(({ id, status }) => `${id} ${status}`).toSorted()).toEqual(
      aboutCodes.map((id) => `${id} passed`),
    )
  })

  it('and accused where it takes any', async () => {
    const records = await tryReference({ ...trial, only, rules: { codeVerdict: () => 'ok' } })
    expect(records.map(({ violations }) => violations.map(({ code }) => code))).toEqual(
      aboutCodes.map(() => ['unexpected-acceptance']),
    )
  })
})

describe('a target that takes what it had to refuse', () => {
  /** As an emulator that keeps whatever it is sent, under whatever name. */
  const rules: Partial<Rules> = {
    violations: (found, call) => (call.operation?.name === 'AdminCreateUser' ? [] : honest.violations(found, call)),
    output(output, call) {
      const made = honest.output(output, call) as { Users?: { Username: unknown }[] }
      if (call.operation?.name !== 'ListUsers') return made
      const users = made.Users?.map((user) => (String(user.Username).length > 128 ? { ...user, Username: -1 } : user))
      return { ...made, Users: users }
    },
  }

  it('is accused where it takes it, and not where it shows it', async () => {
    const records = await tryReference({ operations: ['AdminCreateUser', 'ListUsers'], rules })
    const accused = records.filter(({ violations }) => violations.length > 0).map(({ operation }) => operation)
    expect(new Set(accused)).toEqual(new Set(['AdminCreateUser']))
  })
})

describe('a target that takes any signature, and none', () => {
  const rules: Partial<Rules> = { isSigned: () => true, signatureTrouble: () => undefined }
  const operations = ['CreateGroup', 'AdminGetUser', 'ListUserPools', 'TagResource']

  it('is told so once, and the rest is skipped for one reason', async () => {
    const only = ({ suite }: { suite: string }) => suite === 'authorization'
    const records = await tryReference({ operations, only, rules })
    const [finding, ...more] = fold(records)
    expect(more).toEqual([])
    expect(finding).toMatchObject({ code: 'unexpected-acceptance', level: 'SHOULD' })
    expect(finding?.records.map(({ id }) => id)).toEqual(
      operations.toSorted().map((name) => `${name}/authorization/unsigned`),
    )
    const rest = records.filter(({ id }) => !id.endsWith('/unsigned'))
    expect(rest.length).toBe(5 * operations.length)
    expect(new Set(rest.map(({ status, because, reason }) => [status, because, reason].join(' ')))).toEqual(
      new Set([
        'skipped capability the target checks no signature at all: see what the cases authorization/unsigned say',
      ]),
    )
    expect(rest.reduce((sum, { requests }) => sum + requests, 0)).toBeLessThan(5)
  })

  it('also where it wants that there is one', async () => {
    const only = ({ id }: { id: string }) => id.includes('/authorization/')
    const records = await tryReference({ operations, only, rules: { signatureTrouble: () => undefined } })
    const [finding, ...more] = fold(records)
    expect(more).toEqual([])
    expect(finding?.records.map(({ id }) => id)).toEqual(
      operations.toSorted().map((name) => `${name}/authorization/foreign-key`),
    )
    expect(records.filter(({ status }) => status === 'passed').length).toBe(operations.length)
  })

  it('but one that checks them only where there is one is judged by all of them', async () => {
    const only = ({ id }: { id: string }) => id.includes('/authorization/')
    const records = await tryReference({
      operations: ['AdminGetUser'],
      only,
      rules: {
        isSigned: () => true,
        signatureTrouble: (found, call) => (call.head.headers.authorization === undefined ? undefined : found),
      },
    })
    expect(records.map(({ id, status }) => `${id.split('/')[2]} ${status}`).toSorted()).toEqual([
      'altered-body passed',
      'foreign-key passed',
      'malformed passed',
      'skewed-clock passed',
      'unsigned warned',
      'wrong-scope passed',
    ])
  })
})
