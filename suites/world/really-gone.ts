/** Reads back what was removed, or could not be: what a target says of a removal is not always so. */
import { TransportError } from '../../spec/errors.ts'
import { faultName, isSuccess } from '../checks/fault-answer.ts'
import type { CleanedUp } from './clean-up.ts'
import { resourceOf } from './graph.ts'
import type { Have, Kind } from './kinds.ts'
import type { Ledger, Remaining } from './ledger.ts'
import type { Caller } from './set-up.ts'

/**
 * Of this kind: what could not be removed counts as removed where the target no longer knows it, and what was removed as
 * left where the target still shows it. One of those that were removed is looked at, and all of them where it shows.
 */
export async function readBack(wire: Caller, ledger: Ledger, kind: Kind, done: CleanedUp): Promise<void> {
  for (const { what: id } of done.left.filter((one) => one.kind === kind)) {
    if ((await looked(wire, { kind, id })) !== 'gone') continue
    ledger.write({ event: 'removed', kind, id })
    done.left = done.left.filter((one) => one.what !== id)
    done.removed.push({ kind, id })
  }
  const [first, ...others] = done.removed.filter((one) => one.kind === kind)
  if (first === undefined || (await looked(wire, first)) !== 'there') return
  stillThere(ledger, first, 'there', done)
  for (const one of others) if ((await looked(wire, one)) === 'there') stillThere(ledger, one, 'there', done)
}

/** Notes that the target did not do what it said. */
export function stillThere(ledger: Ledger, { kind, id }: Remaining, how: 'listed' | 'there', done: CleanedUp): void {
  const removal = resourceOf(kind).remove?.operation ?? 'its removal'
  ledger.write({ event: 'created', kind, id })
  done.removed = done.removed.filter((one) => one.id !== id)
  done.left.push({ kind, what: id, reason: `it is still ${how} after ${removal} answered that it is gone` })
}

/** Whether it is there; undefined where that cannot be said. */
async function looked(wire: Caller, { kind, id }: Remaining): Promise<'there' | 'gone' | undefined> {
  // What lies in nothing else is read by its id alone.
  const [reading] = resourceOf(kind).observe?.({ id } as never, {} as Have) ?? []
  if (reading === undefined) return undefined
  try {
    const exchange = await wire.call(reading.operation, reading.input)
    if (isSuccess(exchange)) return 'there'
    return faultName(exchange) === 'ResourceNotFoundException' ? 'gone' : undefined
  } catch (error) {
    if (error instanceof TransportError) return undefined
    throw error
  }
}
