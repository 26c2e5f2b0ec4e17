/** How much of the edition a run touched, in words, and which families are short of it. */
import type { Coverage } from '../../spec/record.ts'
import { familiesOf, isShort, missingOf, type FamilyCoverage } from '../families.ts'
import { number, plural } from './numbers.ts'

/** `1 of 129 operations exercised; 16 of 1,793 constraints checked; 15 of 1,130 faults verified (16 provoked)` */
export function covered({ operations, constraints, faults }: Coverage): string {
  const provoked = faults.provoked === faults.verified ? '' : ` (${number(faults.provoked)} provoked)`
  return [
    `${number(operations.exercised)} of ${number(operations.declared)} operations exercised`,
    `${number(constraints.checked)} of ${number(constraints.declared - constraints.vacuous)} constraints checked`,
    `${number(faults.verified)} of ${number(faults.declared)} faults verified${provoked}`,
  ].join('; ')
}

const weight = (family: FamilyCoverage): number => Object.values(missingOf(family)).reduce((sum, one) => sum + one, 0)

/** `groups (1 of 9 operations, 3 constraints, 2 faults)` */
function shortOf(family: FamilyCoverage): string {
  const { operations, constraints, faults } = missingOf(family)
  const counts = [
    ...(operations === 0 ? [] : [`${number(operations)} of ${plural(family.operations.declared, 'operation')}`]),
    ...(constraints === 0 ? [] : [plural(constraints, 'constraint')]),
    ...(faults === 0 ? [] : [plural(faults, 'fault')]),
  ]
  return `${family.title} (${counts.join(', ')})`
}

/**
 * What is missing, by families: those that the run asked about, what lacks most first, then those that it did not touch.
 * Nothing where nothing is missing.
 * @param shown so many families of each kind are named, and the others counted
 */
export function shortFamilies(coverage: Coverage, shown: number): string[] {
  const short = familiesOf(coverage).filter(isShort)
  const [asked, untouched] = [short.filter((one) => one.asked), short.filter((one) => !one.asked)]
  const worst = asked.toSorted((a, b) => weight(b) - weight(a)).map(shortOf)
  const titles = untouched.map(({ title }) => title)
  return [
    ...(worst.length === 0 ? [] : [`missing: ${some(worst, shown)}`]),
    ...(titles.length === 0 ? [] : [`not touched: ${some(titles, shown)}`]),
  ]
}

function some(texts: readonly string[], shown: number): string {
  const left = texts.length - shown
  if (left <= 0) return texts.join('; ')
  return `${texts.slice(0, shown).join('; ')}; and ${left} more ${left === 1 ? 'family' : 'families'}`
}
