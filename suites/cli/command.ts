/** The command `poolproof` as a function. */
import { CommanderError } from 'commander'
import { SuiteError, TransportError } from '../../spec/errors.ts'
import type { Actions } from './program.ts'
import { program, told } from './program.ts'
import { tool } from './tool.ts'

/** What a command needs is loaded when it runs, so that `--help` answers at once. */
const ACTIONS: Actions = {
  run: async (...given) => (await import('./run.ts')).run(...given),
  plan: async (...given) => (await import('./plan.ts')).plan(...given),
  list: async (...given) => (await import('./list.ts')).list(...given),
  clean: async (...given) => (await import('./clean.ts')).clean(...given),
  serve: async (...given) => (await import('./serve.ts')).serve(...given),
}

/**
 * @param args what follows `poolproof`.
 * @returns the exit code. What was thrown is one line on stderr, and 2.
 */
export async function command(args: readonly string[]): Promise<number> {
  let code = 0
  try {
    await program(tool().version, ACTIONS, (done) => (code = done)).parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    const trouble = error instanceof CommanderError ? told(error) : error
    if (trouble === undefined) return 0
    process.stderr.write(`${lineOf(trouble)}\n`)
    return 2
  }
}

/** One line for whoever typed the command; the stack only for whoever asks for it. */
function lineOf(error: unknown): string {
  if (process.env['DEBUG'] === 'poolproof' && error instanceof Error)
    return `poolproof: ${error.stack ?? error.message}`
  const text = error instanceof Error ? error.message : String(error)
  const line = text.replace(/\s+/g, ' ').trim()
  if (error instanceof SuiteError || error instanceof TransportError) return `poolproof: ${line}`
  return `poolproof: the suite broke: ${line} (DEBUG=poolproof tells where)`
}
