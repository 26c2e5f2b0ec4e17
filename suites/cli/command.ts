/** The command `poolproof` as a function. */
import { CommanderError } from 'commander'
import { lineOf } from './line-of.ts'
import type { Actions } from './program.ts'
import { program, told } from './program.ts'
import { say } from './streams.ts'
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
    // Commander takes one letter for one option.
    const given = args[0] === '-v' ? ['--version'] : args
    await program(tool().version, ACTIONS, (done) => (code = done)).parseAsync(given, { from: 'user' })
    return code
  } catch (error) {
    const trouble = error instanceof CommanderError ? told(error) : error
    if (trouble === undefined) return 0
    say(lineOf(trouble))
    return 2
  }
}
