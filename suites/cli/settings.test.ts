import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { resolveSettings } from './settings.ts'
import { folder } from './spawned.helper.ts'

const home = process.cwd()
beforeEach(() => process.chdir(folder()))
afterEach(() => process.chdir(home))

it('is brisk on this machine', async () => {
  for (const url of [undefined, 'http://127.0.0.1:9229', 'http://localhost:9229', 'http://[::1]:9229']) {
    const { runs, concurrency, ratePerSecond, timeoutMs, loopback } = await resolveSettings(url, {})
    expect({ runs, concurrency, ratePerSecond, timeoutMs, loopback }).toEqual({
      runs: 20,
      concurrency: 8,
      ratePerSecond: undefined,
      timeoutMs: 10_000,
      loopback: true,
    })
  }
})

it('is gentle elsewhere', async () => {
  const { runs, concurrency, ratePerSecond, loopback } = await resolveSettings('https://staging.example.com', {})
  expect({ runs, concurrency, ratePerSecond, loopback }).toEqual({
    runs: 5,
    concurrency: 2,
    ratePerSecond: 5,
    loopback: false,
  })
})

it('judges the latest edition, and under numbered the one that the numbers are of', async () => {
  expect(await resolveSettings(undefined, {})).toMatchObject({ edition: '2026-07-24', statuses: 'wire', level: 'MUST' })
  expect(await resolveSettings(undefined, { statuses: 'numbered' })).toMatchObject({ edition: '2023-07-13' })
  const asked = { statuses: 'numbered', edition: '2026-07-24' }
  expect(await resolveSettings(undefined, asked)).toMatchObject({ edition: '2026-07-24', statuses: 'numbered' })
})

it('draws a seed of 31 bits where none is given', async () => {
  const seeds = await Promise.all([1, 2, 3].map(async () => (await resolveSettings(undefined, {})).seed))
  expect(new Set(seeds).size).toBe(3)
  for (const seed of seeds) expect(seed >= 0 && seed < 2 ** 31 && Number.isInteger(seed)).toBe(true)
})

it('takes from the command line first, then from the config file', async () => {
  const file = join(process.cwd(), 'poolproof.config.mjs')
  writeFileSync(file, 'export default { url: "http://127.0.0.1:1", seed: 3, runs: 4, rate: "0.5/s", level: "may" }')
  expect(await resolveSettings(undefined, { seed: '5' })).toMatchObject({
    subject: { kind: 'url', url: 'http://127.0.0.1:1' },
    seed: 5,
    runs: 4,
    ratePerSecond: 0.5,
    level: 'MAY',
    configFile: file,
  })
  expect(await resolveSettings('http://127.0.0.1:2/', {})).toMatchObject({ subject: { url: 'http://127.0.0.1:2' } })
  expect(await resolveSettings(undefined, { emulator: 'cognito-local' })).toMatchObject({
    subject: { kind: 'emulator', name: 'cognito-local' },
  })
})

it('puts the reports of a clone into the clone', async () => {
  expect((await resolveSettings(undefined, {})).out).toBe(join(process.cwd(), 'poolproof-report'))
  process.chdir(home)
  expect((await resolveSettings(undefined, {})).out).toBe(join(home, 'reports', 'out'))
})
