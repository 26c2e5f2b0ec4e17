/** What an operation does to its world, as far as its name tells. */

/**
 * - `reads`: changes nothing
 * - `writes`: changes something, and does so again when asked again
 * - `makes`: makes something new
 * - `ends`: succeeds only once on the same thing: what it acted on is gone, used up or in another state
 */
export type Effect = 'reads' | 'writes' | 'makes' | 'ends'

const VERBS: Readonly<Record<string, Effect>> = {
  Get: 'reads',
  List: 'reads',
  Describe: 'reads',
  Search: 'reads',
  Create: 'makes',
  Sign: 'makes',
  Import: 'makes',
  Delete: 'ends',
  Confirm: 'ends',
  Complete: 'ends',
  Respond: 'ends',
  Revoke: 'ends',
}

/** By the verb: `AdminGetUser` reads, `SignUp` makes, `ConfirmSignUp` ends, what is left writes. */
export function effectByName(operation: string): Effect {
  const verb = /^(?:Admin)?([A-Z][a-z]+)/.exec(operation)?.[1] ?? ''
  return VERBS[verb] ?? 'writes'
}
