/** How much of the edition a run touched, in words. */
import type { Coverage } from '../../spec/record.ts'
import { number } from './numbers.ts'

/** `1 of 129 operations exercised; 16 of 1,793 constraints checked; 15 of 1,130 faults verified (16 provoked)` */
export function covered({ operations, constraints, faults }: Coverage): string {
  const provoked = faults.provoked === faults.verified ? '' : ` (${number(faults.provoked)} provoked)`
  return [
    `${number(operations.exercised)} of ${number(operations.declared)} operations exercised`,
    `${number(constraints.checked)} of ${number(constraints.declared - constraints.vacuous)} constraints checked`,
    `${number(faults.verified)} of ${number(faults.declared)} faults verified${provoked}`,
  ].join('; ')
}
