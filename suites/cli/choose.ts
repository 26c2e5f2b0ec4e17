/** The cases that a run tries; what names nothing is told, so that a slip of the pen never counts as a pass. */
import picomatch from 'picomatch'
import type { Edition } from '../../spec/edition.ts'
import { loadEdition, operationNames } from '../../spec/edition.ts'
import { begunOperations } from '../../spec/families.ts'
import { SuiteError } from '../../spec/errors.ts'
import type { Case } from '../engine/case.ts'
import { casesOf } from '../engine/catalogue.ts'
import { matches, select } from '../engine/select.ts'
import type { Choice } from './settings.ts'
import { hint } from './suggest.ts'

/** @throws SuiteError `unknown-operation`, `not-covered`, `unknown-case`, `nothing-chosen` */
export async function chooseCases({ selection, edition: date, statuses }: Choice): Promise<Case[]> {
  const edition = loadEdition(date)
  for (const pattern of selection.operations) checkOperation(pattern, edition)
  const all = await casesOf(edition, statuses)
  for (const pattern of selection.cases) checkCase(pattern, all)
  const chosen = select(all, selection)
  if (chosen.length > 0) return chosen
  throw new SuiteError('nothing-chosen', `no case is ${describe(selection)}: see poolproof list`)
}

const isGlob = (pattern: string): boolean => picomatch.scan(pattern).isGlob

function checkOperation(pattern: string, edition: Edition): void {
  const names = operationNames(edition)
  const named = names.filter((name) => matches([pattern], name))
  const covered = begunOperations(edition)
  if (named.length === 0) {
    const what = isGlob(pattern) ? `no operation of edition ${edition.date} matches "${pattern}"` : undefined
    const unknown = `edition ${edition.date} has no operation "${pattern}"${hint(pattern, names)}`
    throw new SuiteError('unknown-operation', what ?? unknown)
  }
  if (named.some((name) => covered.includes(name))) return
  const none = isGlob(pattern)
    ? `none of the operations that match "${pattern}" has cases yet`
    : `${pattern} has no cases yet`
  throw new SuiteError('not-covered', `${none}: covered so far are ${covered.join(', ')}`)
}

function checkCase(pattern: string, all: readonly Case[]): void {
  if (all.some(({ id }) => matches([pattern], id))) return
  const ids = all.map(({ id }) => id)
  const below = ids.some((id) => id.startsWith(`${pattern.replace(/\/\*?$/, '')}/`))
  const advice = below ? ` (did you mean "${pattern.replace(/\/\*?$/, '')}/**"?)` : hint(pattern, ids)
  throw new SuiteError('unknown-case', `no case is called "${pattern}"${advice} (see poolproof list)`)
}

/** The choice in words: `of operation A, in suite limits and called B/*`. */
function describe({ operations, suites, cases }: Choice['selection']): string {
  const parts = [
    operations.length === 0 ? '' : `of operation ${operations.join(' or ')}`,
    suites.length === 0 ? '' : `in suite ${suites.join(' or ')}`,
    cases.length === 0 ? '' : `called ${cases.join(' or ')}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'outside the suite limits' : parts.join(' and ')
}
