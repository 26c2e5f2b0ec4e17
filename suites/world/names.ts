/** The names of what a run creates, by which it is known again. */
import { randomBytes } from 'node:crypto'

/** What `prefixOf` makes of any run. */
export const ANY_RUN = 'poolproof-'

/** The prefix of the names of all that a run creates. */
export const prefixOf = (run: string): string => `${ANY_RUN}${run}-`

/** A run's id: eight hex digits, a letter among them. A date has none, and stands in many a name. */
export const RUN_ID = /^(?=\d*[a-f])[0-9a-f]{8}$/

/** A new run's id. */
export function newRunId(): string {
  for (;;) {
    const id = randomBytes(4).toString('hex')
    if (RUN_ID.test(id)) return id
  }
}

/**
 * The run that gave this name, if one did. No other name is ours, however close it comes: after the run's id there is a
 * number, with one word before it or none (`poolproof-0a1b2c3d-7`, `poolproof-0a1b2c3d-k3f9x-2`), so that
 * `poolproof-20260724-staging` is somebody else's, and `poolproof-20260724-2` too.
 */
export function runOf(name: string): string | undefined {
  const run = /^poolproof-([0-9a-f]{8})-(?:[0-9A-Za-z]+-)?\d+$/.exec(name)?.[1]
  return run !== undefined && RUN_ID.test(run) ? run : undefined
}
