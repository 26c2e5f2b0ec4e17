/** The script that the README shows, as it stands there. */
import { execFile, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../spec/root.ts'
import { folder, serveFake, start, type Spawned } from './spawned.helper.ts'

const readme = readFileSync(join(packageRoot(), 'README.md'), 'utf8')
const [, section = ''] = /### Use the examples from another language\n([\s\S]*?)\n##/.exec(readme) ?? []
const [, script = ''] = /<!-- examples-in-python -->\n\n```python\n([\s\S]*?)```/.exec(section) ?? []
/** What the README says it prints. */
const shown = (section.split('prints\n')[1] ?? '')
  .split('\n')
  .flatMap((line) => /^ {4}(right .*)/.exec(line)?.[1] ?? [])

const hasPython = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0
const run = promisify(execFile)

interface Printed {
  lines: string[]
  failure?: string
}

/** @param url of the target that the script asks */
async function examples(url: string): Promise<Printed> {
  const file = join(folder(), 'examples.py')
  writeFileSync(file, script)
  const env = { ...process.env, no_proxy: '*', PYTHONIOENCODING: 'utf-8' }
  try {
    const { stdout } = await run('python3', [file, url], { cwd: packageRoot(), env, maxBuffer: 1 << 24 })
    return { lines: stdout.trimEnd().split('\n') }
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return { lines: stdout.trimEnd().split('\n'), failure: stderr.trimEnd() }
  }
}

describe.skipIf(!hasPython)(
  'the examples, read by the Python script of the README (needs python3, 3.9 or newer)',
  () => {
    let served: Spawned
    let url: string
    beforeAll(async () => {
      served = start(['serve', '--port', '0'], folder())
      const said = await served.prints('(Ctrl-C stops it)')
      url = `${/http:\S+/.exec(said)?.[0]}/`
    })
    afterAll(async () => {
      served.kill('SIGTERM')
      await served.ended
    })

    it('are right on the reference target, one by one, and printed as the README says', async () => {
      const { lines, failure } = await examples(url)
      expect(failure).toBeUndefined()
      expect(lines.filter((line) => !line.startsWith('right '))).toEqual([])
      expect(shown.length).toBeGreaterThan(0)
      expect(lines.slice(0, shown.length)).toEqual(shown)
      const index = JSON.parse(readFileSync(join(packageRoot(), 'fixtures', 'generated', 'index.json'), 'utf8')) as {
        operations: { operation: string; examples: number }[]
      }
      const groups = index.operations.filter(({ operation }) => lines.some((line) => line.includes(` ${operation}/`)))
      expect(groups).toHaveLength(9)
      const refusedOnly = groups.filter(
        ({ operation }) => !lines.some((line) => line.includes(` ${operation}/accept/minimal came: 200 `)),
      )
      expect(refusedOnly).toEqual([])
    })

    it('are wrong on a target that takes everything', async () => {
      const fake = await serveFake((_, response) => void response.end('{"UserPool":{"Id":"us-east-1_abc"}}'))
      const { lines, failure } = await examples(fake.url).finally(fake.close)
      expect(failure).toMatch(/^\d+ wrong$/)
      expect(lines[0]).toBe(
        'WRONG CreateGroup/reject/GroupName/required came: 200 - expected: 400 InvalidParameterException',
      )
      expect(lines.filter((line) => line.startsWith('right ')).every((line) => line.includes('/accept/'))).toBe(true)
    })
  },
)
