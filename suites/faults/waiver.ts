/**
 * A gap that is known and accepted, with its reason: a declared fault that no recipe provokes. It lies beside the fault
 * that it is about. One for something that has a case is stale, and fails the lock.
 */
import type { Success } from '../operations/success.ts'

export interface Waiver {
  /** Exception name. */
  fault: string
  applies: (success: Success) => boolean
  reason: string
}
