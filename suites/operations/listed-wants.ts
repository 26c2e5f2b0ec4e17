/** What lists things shows nothing where there is none. */
import type { OperationFacts } from '../../spec/facts.ts'
import { RESOURCES } from '../world/graph.ts'
import type { Kind, Wants } from '../world/kinds.ts'

/** One of each kind that makes up an item; but not what nothing but the operation itself shows to be there. */
export function listedWants(operation: string, { lists }: OperationFacts): Wants {
  const kinds = (lists as Kind[]).filter(
    (kind) => RESOURCES.get(kind)?.ways.some(({ calls }) => !calls.includes(operation)) ?? false,
  )
  return Object.fromEntries(kinds.map((kind) => [kind, {}]))
}
