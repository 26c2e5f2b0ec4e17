/** What a case makes by itself has to be removed as well, where it does not go with what it lies in. */
import { isSuccess } from '../checks/fault-answer.ts'
import type { Exchange } from '../wire/exchange.ts'
import { madeBy } from '../world/graph.ts'
import type { Ledger } from '../world/ledger.ts'
import { outcomeOf } from '../world/outcome.ts'

/**
 * Asks, and notes in the ledger what is made, before and after: also where no answer comes.
 * @param operation undefined for bytes that ask for nothing that has a name.
 * @param input what is asked, as far as it is known.
 */
export async function noting(
  ledger: Ledger,
  operation: string | undefined,
  input: unknown,
  ask: () => Promise<Exchange>,
): Promise<Exchange> {
  const made = operation === undefined ? undefined : madeBy(operation)
  if (operation === undefined || made?.remove === undefined) return ask()
  const { kind } = made
  const name = made.nameIn?.(input)
  if (name !== undefined) ledger.write({ event: 'creating', kind, name })
  const exchange = await ask()
  const id = isSuccess(exchange) ? made.idIn?.(operation, exchange.response.json) : undefined
  const named = name === undefined ? {} : { name }
  if (id !== undefined) ledger.write({ event: 'created', kind, id, ...named })
  else if (name !== undefined) {
    const event = outcomeOf(exchange)
    if (event !== undefined) ledger.write({ event, kind, name })
  }
  return exchange
}
