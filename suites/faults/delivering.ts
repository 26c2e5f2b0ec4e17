/** How an operation is asked so that it sends a message to a person. */
import { exceptionOf } from '../operations/exceptions.ts'
import type { Input, Success, Twin } from '../operations/success.ts'
import type { Wants } from '../world/kinds.ts'

export interface Delivery {
  wants: Wants
  input: (twin: Twin) => Input
}

/** Undefined where the operation sends none. */
export function delivering({ facts, operation }: Success, medium: 'EMAIL' | 'SMS'): Delivery | undefined {
  if (facts.delivers === undefined) return undefined
  const own = exceptionOf(operation.name).delivering?.(medium)
  if (own !== undefined) return own
  return {
    wants: { user: medium === 'SMS' ? { phone: 'verified' } : { email: 'verified' } },
    input: ({ input }) => input,
  }
}
