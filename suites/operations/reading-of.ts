import { describe } from '../../spec/describe.ts'
import { loadEdition } from '../../spec/edition.ts'
import { boundTo } from '../../spec/members.ts'
import { giverOf } from '../world/graph.ts'
import type { Have } from '../world/kinds.ts'
import type { Reading } from '../world/resource.ts'

/** A call that shows what another operation did, with nothing but what it has to name. */
export function readingOf(edition: string, operation: string, have: Have): Reading {
  const input: Record<string, unknown> = {}
  for (const member of describe(loadEdition(edition), operation).input.required ?? []) {
    input[member] = giverOf(boundTo(member) ?? '')?.give.value(have, input, {})
  }
  return { operation, input }
}
