/** The code went where the answer says: to this user, and nobody else. */
import type { Check } from '../engine/case.ts'
import type { Delivery } from '../targets/adapter.ts'
import { violation } from './violation.ts'

/**
 * @param delivery what the target's hook read, undefined where nothing was sent.
 * Violations: `code-not-sent`, `code-sent-elsewhere`.
 */
export function sentCode(delivery: Delivery | undefined, medium: 'EMAIL' | 'SMS', address: string): Check {
  return () => {
    const at = 'delivery.destination'
    if (delivery === undefined) {
      return [violation('code-not-sent', at, address, undefined, 'says that it sends a code, and sends none')]
    }
    if (delivery.medium === medium && delivery.destination === address) return []
    const actual = `${delivery.medium} to ${delivery.destination}`
    return [violation('code-sent-elsewhere', at, `${medium} to ${address}`, actual, 'sends the code to somebody else')]
  }
}

/** Violation `sent-unasked`. */
export function sentNothing(delivery: Delivery | undefined): Check {
  return () => {
    if (delivery === undefined) return []
    const to = `${delivery.medium} to ${delivery.destination}`
    return [violation('sent-unasked', 'delivery', 'no message', to, 'sends a message that nobody asked for')]
  }
}
