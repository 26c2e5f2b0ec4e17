/** The top-level member of the input in which a constraint lies. */
import type { Constraint } from '../../spec/describe.ts'

export function topMember({ steps: [first] }: Constraint): string {
  return typeof first === 'object' ? first.member : ''
}
