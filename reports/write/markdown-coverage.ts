/** The coverage of `report.md`: of the edition, and of each family that the run asked about. */
import type { Coverage } from '../../spec/record.ts'
import { familiesOf, missingOf, type FamilyCoverage } from '../families.ts'
import { prose, table } from './escape.ts'
import { number } from './numbers.ts'

/** In bold where something is missing. */
function part(covered: number, whole: number, missing: number): string {
  const text = `${number(covered)} of ${number(whole)}`
  return missing > 0 ? `**${text}**` : text
}

function familyRow(family: FamilyCoverage): string[] {
  const { title, operations, constraints, faults, waived } = family
  const missing = missingOf(family)
  return [
    prose(title),
    part(operations.exercised, operations.declared, missing.operations),
    part(constraints.checked, constraints.declared - constraints.vacuous, missing.constraints),
    part(faults.verified, faults.declared, missing.faults) + (waived > 0 ? `, ${number(waived)} waived` : ''),
  ]
}

function wholeTable({ operations, constraints, faults }: Coverage): string {
  return table(
    ['', 'declared', 'covered'],
    [
      ['operations', number(operations.declared), `${number(operations.exercised)} exercised`],
      [
        'input constraints',
        `${number(constraints.declared)}, ${number(constraints.vacuous)} of which cannot be broken by any value`,
        `${number(constraints.checked)} checked`,
      ],
      [
        'declared faults',
        number(faults.declared),
        `${number(faults.provoked)} provoked, ${number(faults.verified)} verified`,
      ],
    ],
  )
}

export function coverageSections(coverage: Coverage): string[] {
  const all = familiesOf(coverage)
  const [asked, untouched] = [all.filter((one) => one.asked), all.filter((one) => !one.asked)]
  return [
    '## Coverage',
    wholeTable(coverage),
    ...(asked.length === 0
      ? []
      : [
          'Of the families that this run asked about; in bold what is short.',
          table(['family', 'operations exercised', 'constraints checked', 'faults verified'], asked.map(familyRow)),
        ]),
    ...(untouched.length === 0 ? [] : [`Not touched: ${untouched.map(({ title }) => prose(title)).join('; ')}.`]),
  ]
}
