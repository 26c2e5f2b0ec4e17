/** Gaps that are known and accepted, each with its reason. A waiver for something that has a case fails the lock. */

export interface Waiver {
  operation: string
  /** A constraint id or an exception name. */
  gap: string
  /** The editions in which the gap is. */
  editions: readonly string[]
  reason: string
}

export const WAIVERS: readonly Waiver[] = []
