/** One run of the built command as a process of its own, with its time and its memory. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../../spec/root.ts'

export interface Run {
  /** null where a signal ended it. */
  code: number | null
  stdout: string
  stderr: string
  seconds: number
  /** Of the processor; undefined where the process did not end by itself. */
  work: number | undefined
  /** At its peak; undefined where the process did not end by itself. */
  megabytes: number | undefined
  /** It took longer than it may, and was killed. */
  hung: boolean
}

export interface Order {
  args: readonly string[]
  /** A folder of its own: the command runs there. */
  folder: string
  signal?: { name: NodeJS.Signals; ms: number }
  /** After this time it is killed. */
  mostSeconds: number
}

const MAIN = join(packageRoot(), 'dist', 'suites', 'cli', 'main.js')

/** Notes at the end what the process took. */
const WATCH = `data:text/javascript,${encodeURIComponent(
  [
    `import { writeFileSync } from 'node:fs'`,
    `import { isMainThread } from 'node:worker_threads'`,
    `if (isMainThread) process.on('exit', () => writeFileSync('usage', JSON.stringify(process.resourceUsage())))`,
  ].join('\n'),
)}`

export async function runCommand({ args, folder, signal, mostSeconds }: Order): Promise<Run> {
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', WATCH, MAIN, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', DEBUG: '' },
  })
  let stdout = ''
  let stderr = ''
  let hung = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const bound = setTimeout(() => {
    hung = true
    child.kill('SIGKILL')
  }, mostSeconds * 1_000)
  const sent = signal === undefined ? undefined : setTimeout(() => child.kill(signal.name), signal.ms)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearTimeout(bound)
  clearTimeout(sent)
  const noted = join(folder, 'usage')
  const usage = existsSync(noted) ? (JSON.parse(readFileSync(noted, 'utf8')) as NodeJS.ResourceUsage) : undefined
  return {
    code,
    stdout,
    stderr,
    seconds: (performance.now() - started) / 1_000,
    work: usage === undefined ? undefined : (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    megabytes: usage === undefined ? undefined : usage.maxRSS / 1_024,
    hung,
  }
}
