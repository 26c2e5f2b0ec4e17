/** What an answer to a creation says of whether there is something to remove. */
import type { Exchange } from '../wire/exchange.ts'

/** The ledger's event; undefined for a success, which has to be read for what was made. */
export function outcomeOf({ response: { status } }: Exchange): 'refused' | 'broke-down' | undefined {
  if (status >= 500) return 'broke-down'
  return status >= 400 ? 'refused' : undefined
}
