/** Which gaps are waived, and why: for the coverage lock, and for the reports. */
import type { OperationDescription } from '../../spec/describe.ts'
import type { Waiver } from '../faults/waiver.ts'
import { succeeds } from '../operations/succeeds.ts'
import { loadFolder } from '../world/load.ts'

/** The waivers of every fault, from `faults/`. */
export async function loadWaivers(): Promise<Waiver[]> {
  const modules = await loadFolder('faults')
  return modules.flatMap(({ module }) => (module['waived'] as Waiver[] | undefined) ?? [])
}

/** The reason why no case tries this fault of an operation that has cases; undefined where there is none. */
export function whyWaived(
  operation: OperationDescription,
  fault: string,
  waivers: readonly Waiver[],
): string | undefined {
  const ofFault = waivers.filter((one) => one.fault === fault)
  if (ofFault.length === 0) return undefined
  const success = succeeds(operation)
  return ofFault.find(({ applies }) => applies(success))?.reason
}
