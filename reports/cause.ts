/** What makes two violations one finding: a common cause, as far as it can be told from outside. */
import type { CaseRecord, Suite, Violation } from '../spec/record.ts'
import { findFamily } from '../spec/families.ts'
import { levelOfViolation } from '../spec/verdict.ts'

/**
 * The same text for violations of one cause. Of what an answer looks like (a header, a member, a status), code and place
 * are the cause. Where another fault, a refusal or an acceptance came, the cause is told by what was expected, what came
 * instead, and where: in which family of operations, and for a fault in which situation, since a missing validation, an
 * ignored secret hash and an unknown user are three things to mend.
 */
export function causeOf(record: CaseRecord, violation: Violation): string {
  const { code, path, expected, came } = violation
  const cause = [code, place(path), levelOfViolation(violation, record.level)]
  if (came !== undefined && isPage(came)) return JSON.stringify([...cause, came])
  return JSON.stringify(came === undefined ? cause : [...cause, expected, came, ...situationOf(record)])
}

/** A page, not JSON (`413 text/html`): it came from in front of all operations, whatever was expected of which. */
const isPage = (came: string): boolean => /^\d+ text\//.test(came)

/** The place without list indices, which depend on the values that were generated. */
export const place = (path: string): string => path.replace(/\[\d+\]/g, '[]')

/** The suites of which every case that is generated asks the same: that what keeps the rules is taken, and nothing else. */
const ALIKE: readonly string[] = ['accept', 'reject'] satisfies Suite[]

/** What stands in front of all operations is one thing, whatever operation it was tried at. */
function situationOf({ id, operation, suite }: CaseRecord): string[] {
  const [, first = ''] = id.split('/')
  if (suite === 'protocol') return [suite]
  if (first === 'authorization') return [first]
  const family = findFamily(operation)?.name ?? operation
  return ALIKE.includes(first) ? [family, first] : [family, id.slice(operation.length)]
}
