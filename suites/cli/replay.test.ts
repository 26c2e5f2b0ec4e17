import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { packageRoot } from '../../spec/root.ts'
import { replayCommand } from './replay.ts'
import { resolveSettings } from './settings.ts'
import type { RawOptions } from './program.ts'
import { folder } from './spawned.helper.ts'
import { commandHere } from './started.ts'

const home = process.cwd()
afterEach(() => process.chdir(home))

const MAIN = join(packageRoot(), 'dist', 'suites', 'cli', 'main.js')

/** The command for a run with these options, started in an empty folder. */
async function replay(url: string | undefined, raw: RawOptions, platform: NodeJS.Platform = 'linux'): Promise<string> {
  process.chdir(folder())
  return replayCommand(await resolveSettings(url, raw), platform)
}

const SAME = '--edition 2026-07-24 --statuses wire --runs'

describe('the command that judges again', () => {
  it('has no more than it needs', async () => {
    expect(await replay('http://127.0.0.1:1', {})).toBe(`node ${MAIN} http://127.0.0.1:1 ${SAME} 20`)
    expect(await replay('https://example.com', {})).toBe(`node ${MAIN} https://example.com ${SAME} 5`)
    expect(await replay(undefined, {})).toBe(`node ${MAIN} ${SAME} 20`)
    const emulator = await replay(undefined, { emulator: 'cognito-local', concurrency: '1' })
    expect(emulator).toBe(`node ${MAIN} --emulator cognito-local ${SAME} 20`)
  })

  it('has every option that matters', async () => {
    const raw = {
      statuses: 'modeled',
      runs: '7',
      level: 'should',
      concurrency: '3',
      rate: '0.5/s',
      timeout: '2000',
      region: 'eu-west-1',
      profile: 'my staging',
      budget: ['requests=9', 'messages=1'],
    }
    expect(await replay('https://example.com/x', raw)).toBe(
      `node ${MAIN} https://example.com/x --edition 2026-07-24 --statuses modeled --runs 7 --level should --concurrency 3 ` +
        `--rate 0.5/s --timeout 2000 --region eu-west-1 --profile 'my staging' --budget requests=9 messages=1`,
    )
  })

  it('names the config file', async () => {
    const there = folder()
    const config = join(there, 'my config.mjs')
    writeFileSync(config, 'export default {}')
    expect(await replay(undefined, { config })).toBe(`node ${MAIN} ${SAME} 20 --config '${config}'`)
    expect(await replay(undefined, { config }, 'win32')).toContain(`--config "${config}"`)
  })
})

describe('how it is started', () => {
  it('is npm start in a clone', () => {
    expect(commandHere(packageRoot())).toBe('npm start --')
  })

  it('is npx only where this very program is installed', () => {
    const here = folder()
    mkdirSync(join(here, 'node_modules'))
    symlinkSync(packageRoot(), join(here, 'node_modules', 'poolproof'))
    expect(commandHere(here)).toBe('npx poolproof')
  })

  it('is never npx where that would find another, or ask a registry', () => {
    const here = folder()
    expect(commandHere(here)).toBe(`node ${MAIN}`)
    mkdirSync(join(here, 'node_modules', 'poolproof'), { recursive: true })
    writeFileSync(join(here, 'node_modules', 'poolproof', 'package.json'), '{"name":"poolproof","version":"9.9.9"}')
    expect(commandHere(here)).toBe(`node ${MAIN}`)
  })
})
