/** Targets on which some of a world cannot be made: it is told first, the rest is judged, and nobody is accused. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Reference } from '../../fixtures/reference/reference.ts'
import { startReference } from '../../fixtures/reference/reference.ts'
import type { Report } from '../../spec/record.ts'
import { folder, forward, poolproof, serveFake } from './spawned.helper.ts'

let reference: Reference
beforeAll(async () => {
  reference = await startReference()
})
afterAll(() => reference.close())

/** A run against the reference target, but for operations that answer otherwise. */
async function runWith(refuses: (operation: string) => [status: number, body: string] | undefined) {
  const target = await serveFake((request, response) => {
    const operation = /\.(\w+)$/.exec(String(request.headers['x-amz-target'] ?? ''))?.[1] ?? ''
    const refusal = refuses(operation)
    if (refusal === undefined) return forward(reference.url, request, response)
    request
      .resume()
      .on('end', () => response.writeHead(refusal[0], { 'content-type': 'application/json' }).end(refusal[1]))
  })
  const out = folder()
  const choice = ['--operation', 'ForgotPassword', 'AdminGetUser', 'ConfirmSignUp', '--runs', '2', '--seed', '3']
  const ended = await poolproof([target.url, ...choice, '--suite', 'accept', 'reject', 'faults', '--out', out])
  target.close()
  return { ...ended, report: JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report }
}

const UNKNOWN: [number, string] = [400, '{"__type":"UnknownOperationException"}']

it('a target without AdminSetUserPassword is judged in full, through another way to a confirmed user', async () => {
  const { code, report } = await runWith((name) => (name === 'AdminSetUserPassword' ? UNKNOWN : undefined))
  expect(report.cases.filter(({ status }) => status !== 'passed').map(({ id, reason }) => `${id} ${reason}`)).toEqual(
    [],
  )
  expect(code).toBe(0)
})

it('a target without any administration accuses nobody: what needs it is skipped for one reason, told once', async () => {
  const { report, stdout } = await runWith((name) => (name.startsWith('Admin') ? UNKNOWN : undefined))
  const { failed, warned, errored, passed, skipped } = report.summary
  expect({ failed, warned, errored }).toEqual({ failed: 0, warned: 0, errored: 0 })
  expect(passed).toBeGreaterThan(50)
  expect(skipped).toBeGreaterThan(10)
  expect(stdout).toContain('the target does not make a user with a temporary password: AdminCreateUser answered 400')
  const ofTemporary = report.cases.filter(({ reason }) => reason?.includes('a user with a temporary password'))
  expect(ofTemporary.filter(({ exchange }) => exchange !== undefined)).toHaveLength(1)
})

it('a target that makes no pool could not be judged, which is said first, and is no verdict', async () => {
  const { code, report, stdout, stderr } = await runWith((name) =>
    name === 'CreateUserPool' ? [401, '{"message":"Invalid admin token"}'] : undefined,
  )
  const why = 'the target does not make a user pool: CreateUserPool answered 401 {"message":"Invalid admin token"}'
  expect(code).toBe(2)
  expect(report.verdict).toBe('could not judge')
  expect(report.summary).toMatchObject({ failed: 0, warned: 0, errored: 0 })
  expect(stdout.split('\n')[0]).toMatch(/^Could not judge: /)
  expect(stdout.split('\n')[0]).toContain(why)
  expect(stderr).toContain(why)
  expect(report.cases.filter(({ exchange }) => exchange !== undefined).length).toBeLessThan(5)
})
