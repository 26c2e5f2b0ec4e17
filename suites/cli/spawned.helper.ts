/** For tests: the built command as its users start it, and targets that misbehave. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { packageRoot } from '../../spec/root.ts'

export const MAIN = join(packageRoot(), 'dist', 'suites', 'cli', 'main.js')

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
  ms: number
}

export interface Spawned {
  pid: number | undefined
  kill: (signal: NodeJS.Signals) => void
  ended: Promise<Ended>
  /** Resolves when stdout holds the text. */
  prints: (text: string) => Promise<string>
}

const folders: string[] = []
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true })
})

/** A new folder of its own, removed when the tests of the file have ended. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'poolproof-test-'))
  folders.push(made)
  return made
}

/** Starts `poolproof ARGS` in `cwd`. */
export function start(args: readonly string[], cwd: string): Spawned {
  const started = performance.now()
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code) => resolve({ code, stdout, stderr, ms: performance.now() - started })),
  )
  const prints = async (text: string): Promise<string> => {
    while (!stdout.includes(text)) await new Promise((resolve) => setTimeout(resolve, 20))
    return stdout
  }
  return { pid: child.pid, kill: (signal) => child.kill(signal), ended, prints }
}

/** Runs `poolproof ARGS` to its end. */
export const poolproof = (args: readonly string[], cwd = folder()): Promise<Ended> => start(args, cwd).ended

export interface Fake {
  url: string
  close: () => void
}

/** A server on a free port of this machine that answers like this. */
export async function serveFake(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Fake> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = (): void => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${port}`, close }
}

/** Passes a request on to a real target. */
export function forward(to: string, incoming: IncomingMessage, answer: ServerResponse): void {
  const { method, url, headers } = incoming
  const outgoing = request(new URL(url ?? '/', to), { method, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers)
    response.pipe(answer)
  })
  outgoing.on('error', () => answer.destroy())
  incoming.pipe(outgoing)
}
