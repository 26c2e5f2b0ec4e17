import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reference } from '../../fixtures/reference/reference.ts'
import { startReference } from '../../fixtures/reference/reference.ts'
import type { CaseRecord } from '../../spec/record.ts'
import type { Spawned } from './spawned.helper.ts'
import { folder, forward, serveFake, start } from './spawned.helper.ts'

let reference: Reference
beforeAll(async () => {
  reference = await startReference()
})
afterAll(() => reference.close())

const NOTHING = {}
/** How many of each kind there are at the target, of those of which there are any. */
const state = async (): Promise<unknown> => {
  const counts = (await (await fetch(`${reference.url}/_poolproof/state`)).json()) as Record<string, number>
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))
}

const records = (out: string): CaseRecord[] => {
  const file = join(out, 'records.ndjson')
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as CaseRecord]))
}

/** Starts a run and waits until it has judged something. */
async function underWay(url: string, out: string): Promise<Spawned> {
  const run = start([url, '--out', out, '--runs', '50', '--concurrency', '2'], folder())
  while (records(out).length < 3) await sleep(20)
  expect(await state()).not.toEqual(NOTHING)
  return run
}

describe('a run that is stopped in the middle', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s cleans up, and reports what was judged', async (signal) => {
    const out = folder()
    const run = await underWay(reference.url, out)
    run.kill(signal)
    const { code, stdout, stderr } = await run.ended
    expect(stderr).toContain(`poolproof: could not judge: interrupted by ${signal}: not every case was judged`)
    expect(stdout).toContain('Could not judge')
    expect(code).toBe(2)
    expect(await state()).toEqual(NOTHING)
    const { cases, trouble } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as {
      cases: unknown[]
      trouble: string[]
    }
    expect(cases.length).toBe(records(out).length)
    expect(trouble[0]).toContain(`interrupted by ${signal}`)
  })

  it('by SIGKILL leaves its records readable, and nothing on the target', async () => {
    const out = folder()
    const run = await underWay(reference.url, out)
    run.kill('SIGKILL')
    await run.ended
    expect(records(out).length).toBeGreaterThanOrEqual(3)
    for (let tries = 0; tries < 200 && JSON.stringify(await state()) !== JSON.stringify(NOTHING); tries += 1)
      await sleep(100)
    expect(await state()).toEqual(NOTHING)
  })

  it('leaves at once at the third signal', async () => {
    const out = folder()
    // A target that takes its time, also for the clean-up.
    const slow = await serveFake((request, response) =>
      setTimeout(() => forward(reference.url, request, response), 250),
    )
    const run = start([slow.url, '--out', out, '--concurrency', '1'], folder())
    while (records(out).length < 1) await sleep(20)
    for (const signal of ['SIGINT', 'SIGINT', 'SIGINT'] as const) {
      run.kill(signal)
      await sleep(100)
    }
    const { code, stderr } = await run.ended
    expect(stderr).toContain('SIGINT: stopping, then removing what was created')
    expect(stderr).toContain('still cleaning up; once more leaves at once')
    expect(stderr).not.toContain('could not judge')
    expect(code).toBe(2)
    // The reaper does what the run was not let do.
    for (let tries = 0; tries < 200 && JSON.stringify(await state()) !== JSON.stringify(NOTHING); tries += 1)
      await sleep(100)
    expect(await state()).toEqual(NOTHING)
    slow.close()
  })
})
