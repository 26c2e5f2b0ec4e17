/** The faults of `report.md`: what became of each declared pair of operation and fault. */
import type { Coverage, FaultCoverage, OperationCoverage, Outcome } from '../../spec/record.ts'
import { OUTCOMES } from '../../spec/record.ts'
import { familiesOf, isAsked, pairsOf, type FamilyCoverage } from '../families.ts'
import { clip } from './clip.ts'
import { details } from './details.ts'
import { code, prose, table } from './escape.ts'
import { number, plural } from './numbers.ts'

/** So many operations stand open. */
const SHORT = 12
/** Of a reason, this many characters are shown. */
const REASON_SHOWN = 300
/** So many reasons of an outcome stand by themselves, the others together. */
const REASONS_OPEN = 5

const LEGEND = [
  'What became of each fault that the operations of this run declare.',
  'Right: every case of the fault is.',
  'Wrong: something else came, or came otherwise.',
  'In part: some cases are right, the others could not be judged.',
  'Not provoked: no case could be judged, or none was to be.',
  'Waived: the suite does not try it.',
].join(' ')

const HEADER = ['declared', ...OUTCOMES]

/** `` for none, so that a gap strikes the eye. */
const count = (some: number): string => (some === 0 ? '' : number(some))

function counts(operations: readonly OperationCoverage[]): string[] {
  const declared = operations.reduce((sum, { faults }) => sum + faults.length, 0)
  return [number(declared), ...OUTCOMES.map((outcome) => count(pairsOf(operations, outcome)))]
}

function familyRows({ title, each }: FamilyCoverage, isLong: boolean): string[] {
  const asked = each.filter(isAsked)
  const rows = asked.map((one) => [code(one.operation), ...counts([one])])
  const declared = asked.reduce((sum, { faults }) => sum + faults.length, 0)
  const text = `${title}: ${number(pairsOf(asked, 'right'))} of ${plural(declared, 'fault')} right`
  return details(text, [table(['operation', ...HEADER], rows)], isLong ? Infinity : rows.length)
}

/** A fault with its operation, as the lists below the tables name it. */
interface Pair extends FaultCoverage {
  operation: string
}

interface ReasonPairs {
  reason: string
  pairs: Pair[]
}

/** Stands for the name of an operation where reasons differ in nothing else. */
const ANY = '…'

/**
 * Pairs that share a reason, the most first. Reasons that differ only in the names of operations are one: that a target
 * lacks many is told once, with what it lacks.
 */
function byReason(pairs: readonly Pair[], operations: readonly string[]): ReasonPairs[] {
  const names = new RegExp(`\\b(?:${operations.join('|')})\\b`, 'g')
  const groups = new Map<string, ReasonPairs>()
  for (const pair of pairs) {
    const reason = pair.reason ?? 'no reason was given'
    const alike = reason.replace(names, ANY)
    const group = groups.get(alike) ?? { reason, pairs: [] }
    if (group.reason !== reason) group.reason = alike
    group.pairs.push(pair)
    groups.set(alike, group)
  }
  return [...groups.values()].toSorted((a, b) => b.pairs.length - a.pairs.length || (a.reason < b.reason ? -1 : 1))
}

/** `UserNotFoundException`: `AdminGetUser`, `AdminDeleteUser` (1 of 2 cases right) */
function faultLines(pairs: readonly Pair[]): string[] {
  const faults = [...new Set(pairs.map(({ fault }) => fault))].toSorted()
  return faults.map((fault) => {
    const own = pairs.filter((pair) => pair.fault === fault)
    const names = own.map(({ operation, cases, right }) =>
      right === 0 ? code(operation) : `${code(operation)} (${number(right)} of ${plural(cases, 'case')} right)`,
    )
    return `- ${code(fault)}: ${names.join(', ')}`
  })
}

function outcomeSection(outcome: Outcome, pairs: readonly Pair[], operations: readonly string[]): string[] {
  if (pairs.length === 0) return []
  const groups = byReason(pairs, operations)
  const open = groups.length <= REASONS_OPEN + 1 ? groups.length : REASONS_OPEN
  const titleOf = (group: ReasonPairs): string =>
    `${plural(group.pairs.length, 'fault')}: ${clip(group.reason, REASON_SHOWN)}`
  const first = groups
    .slice(0, open)
    .flatMap((group) => details(titleOf(group), [faultLines(group.pairs).join('\n')], group.pairs.length))
  const rest = groups.slice(open)
  const left = rest.reduce((sum, group) => sum + group.pairs.length, 0)
  const others = rest.flatMap((group) => [`**${prose(titleOf(group))}**`, faultLines(group.pairs).join('\n')])
  const more = `${plural(left, 'fault')}, of ${plural(rest.length, 'other reason')}`
  return [`### Faults ${outcome}`, ...first, ...(rest.length === 0 ? [] : details(more, others, Infinity))]
}

/** The tables, then what is not right by its reason. Operations that the run did not ask about are left out. */
export function faultSections(coverage: Coverage): string[] {
  const families = familiesOf(coverage).filter(({ asked }) => asked)
  const operations = families.flatMap(({ each }) => each.filter(isAsked))
  if (operations.every(({ faults }) => faults.length === 0)) return []
  const pairs = operations.flatMap(({ operation, faults }) => faults.map((one): Pair => ({ ...one, operation })))
  const rows = families.map(({ title, each }) => [prose(title), ...counts(each.filter(isAsked))])
  return [
    '## Faults',
    LEGEND,
    ...(families.length === 1 ? [] : [table(['family', ...HEADER], rows)]),
    ...families.flatMap((family) => familyRows(family, operations.length > SHORT)),
    ...OUTCOMES.filter((outcome) => outcome !== 'right').flatMap((outcome) =>
      outcomeSection(
        outcome,
        pairs.filter((pair) => pair.outcome === outcome),
        coverage.byOperation.map(({ operation }) => operation),
      ),
    ),
  ]
}
