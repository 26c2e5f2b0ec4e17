#!/usr/bin/env node
/** The command `poolproof`. Exit code: 0 conforms, 1 does not conform, 2 could not judge. */
import { command } from './command.ts'

// A reader that went away (`poolproof list | head`) is no trouble.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
const code = await command(process.argv.slice(2))
// Whatever still holds the process open has no say any more, but what was printed has to get out.
process.stderr.write('', () => process.stdout.write('', () => process.exit(code)))
