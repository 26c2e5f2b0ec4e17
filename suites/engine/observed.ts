/** Fault answers by kind, so that what a record keeps of them does not grow with the number of values. */
import type { ObservedFault } from '../../spec/record.ts'

/** Adds one answer: to those that carried the same fault with the same status, or as the first of its kind. */
export function countIn(all: ObservedFault[], one: ObservedFault): void {
  const same = all.find(
    ({ operation, fault, status }) => operation === one.operation && fault === one.fault && status === one.status,
  )
  if (same === undefined) all.push({ ...one })
  else same.count = (same.count ?? 1) + 1
}
