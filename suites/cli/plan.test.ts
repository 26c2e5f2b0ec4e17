import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Reference } from '../../fixtures/reference/reference.ts'
import { startReference } from '../../fixtures/reference/reference.ts'
import { folder, forward, poolproof, serveFake } from './spawned.helper.ts'

let reference: Reference
beforeAll(async () => {
  reference = await startReference()
})
afterAll(() => reference.close())

/** The numbers of `about 17 user pools, about 17 app clients and about 260 users`, and the operations. */
function promised(stdout: string): {
  requests: number
  pools: number
  clients: number
  users: number
  calls: string[]
} {
  const about = (what: string): number => {
    const [, number = ''] = new RegExp(`about ([\\d,]+) ${what}s?\\b`).exec(stdout) ?? []
    return Number(number.replaceAll(',', '') || NaN)
  }
  return {
    requests: about('request'),
    pools: about('user pool'),
    clients: about('app client'),
    users: about('user(?! pool)'),
    calls: /^It calls (.*)\.$/m.exec(stdout)?.[1]?.split(', ') ?? [],
  }
}

/** Counts come of the graph of resources, and a run may share a little more or less. */
function expectAbout(actual: number, planned: number): void {
  expect(planned).toBeGreaterThan(0)
  expect(Math.abs(actual - planned) / planned, `${actual} where about ${planned} were told`).toBeLessThan(0.15)
}

/** Of several families: with hooks and without, open and signed, what makes, writes, ends and reads. */
const OPERATIONS = (
  'ForgotPassword ConfirmSignUp GetUser AdminCreateUser ListUsers AdminDeleteUser CreateGroup UpdateUserPool ' +
  'DeleteUserPoolClient CreateIdentityProvider CreateUserPoolDomain UpdateTerms'
).split(' ')

it('plan asks nothing, and a run does what plan says', async () => {
  const seen: string[] = []
  const watched = await serveFake((request, response) => {
    const target = /\.(\w+)$/.exec(String(request.headers['x-amz-target'] ?? ''))?.[1]

    if (target !== undefined) seen.push(target)
    forward(reference.url, request, response)
  })
  const choice = ['--seed', '11', '--runs', '2', '--suite', 'accept', 'reject', 'faults', 'authorization']
  choice.push(...OPERATIONS.flatMap((name) => ['--operation', name]))
  const plan = await poolproof(['plan', watched.url, ...choice])
  expect(plan.code).toBe(0)
  expect(seen).toEqual([])
  expect(plan.stdout).toContain(', all named poolproof-<run>-..., and removes them at the end')

  const run = await poolproof([watched.url, ...choice, '--out', folder()])
  watched.close()
  expect(run.code).toBe(0)
  const { requests, pools, clients, users, calls } = promised(plan.stdout)
  expect([...new Set(seen)].filter((name) => !calls.includes(name))).toEqual([])
  const times = (...names: string[]) => seen.filter((name) => names.includes(name)).length
  expectAbout(seen.length, requests)
  expectAbout(times('CreateUserPool'), pools)
  expectAbout(times('CreateUserPoolClient'), clients)
  // AdminCreateUser is also what cases are about; but who is confirmed gets a password, and the others sign up.
  expectAbout(times('AdminSetUserPassword', 'SignUp'), users)

  const policy = JSON.parse(plan.stdout.slice(plan.stdout.indexOf('{'))) as { Statement: { Action: string[] }[] }
  expect(policy.Statement[0]?.Action).toContain('cognito-idp:CreateUserPool')
  expect(policy.Statement[0]?.Action).not.toContain('cognito-idp:ForgotPassword')
})
