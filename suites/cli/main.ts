#!/usr/bin/env node
/** The command `poolproof`. Exit code: 0 conforms, 1 does not conform, 2 could not judge. */
import { catchBreakdowns } from './breakdown.ts'
import { command } from './command.ts'
import { guardStreams, settleStreams } from './streams.ts'

guardStreams()
catchBreakdowns()
const code = await command(process.argv.slice(2))
// Whatever still holds the process open has no say any more, but what was printed has to get out.
process.exit(await settleStreams(code))
