import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Reference } from '../../fixtures/reference/reference.ts'
import { startReference } from '../../fixtures/reference/reference.ts'
import { folder, forward, poolproof, serveFake } from './spawned.helper.ts'

let reference: Reference
beforeAll(async () => {
  reference = await startReference()
})
afterAll(() => reference.close())

/** The numbers of `It creates 17 user pools ..., with 17 app clients and about 260 users in them`, and the operations. */
function promised(stdout: string): { pools: number; users: number; calls: string[] } {
  const [, pools, users] = /creates (\d+) user pools? .* and about ([\d,]+) users? in them/.exec(stdout) ?? []
  const calls = /^It calls (.*)\.$/m.exec(stdout)?.[1]?.split(', ') ?? []
  return { pools: Number(pools), users: Number(users?.replace(',', '')), calls }
}

it('plan asks nothing, and a run does what plan says', async () => {
  const seen: string[] = []
  const watched = await serveFake((request, response) => {
    const target = /\.(\w+)$/.exec(String(request.headers['x-amz-target'] ?? ''))?.[1]

    if (target !== undefined) seen.push(target)
    forward(reference.url, request, response)
  })
  const choice = ['--seed', '11', '--runs', '2', '--suite', 'accept', 'reject', 'faults', 'authorization']
  const plan = await poolproof(['plan', watched.url, ...choice])
  expect(plan.code).toBe(0)
  expect(seen).toEqual([])

  const run = await poolproof([watched.url, ...choice, '--out', folder()])
  watched.close()
  expect(run.code).toBe(0)
  const { pools, users, calls } = promised(plan.stdout)
  expect(calls).toEqual(expect.arrayContaining([...new Set(seen)]))
  expect(seen.filter((name) => name === 'CreateUserPool')).toHaveLength(pools)
  const made = seen.filter((name) => name === 'AdminCreateUser').length
  const unmade = seen.filter((name) => name === 'AdminDeleteUser').length
  // A name that two cases chose is created twice or once, as they come.
  expect(Math.abs(made - unmade - users)).toBeLessThan(5)

  const policy = JSON.parse(plan.stdout.slice(plan.stdout.indexOf('{'))) as { Statement: { Action: string[] }[] }
  expect(policy.Statement[0]?.Action).toContain('cognito-idp:CreateUserPool')
  expect(policy.Statement[0]?.Action).not.toContain('cognito-idp:ForgotPassword')
})
