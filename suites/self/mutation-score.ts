/** Every mutant of the reference target is judged by all cases: is its lie seen, by the check that is there to see it? */
import { loadMutants } from '../../fixtures/reference/mutants.ts'
import type { Mutant } from '../../fixtures/reference/mutant.ts'
import { matches } from '../engine/select.ts'
import { tryReference } from './in-process.ts'

export interface Told {
  mutant: Mutant
  /** Undefined where the lie was seen as it should be; else what was seen instead. */
  survived: string | undefined
}

/** Judges one mutant by every case. */
export async function judgeMutant(mutant: Mutant): Promise<Told> {
  const { case: pattern, code } = mutant.caughtBy
  const records = await tryReference({ rules: mutant.rules, seed: 42, timeoutMs: 1_000, ...mutant.trial })
  const errored = records.filter((one) => one.status === 'errored')
  if (errored.length > 0) return { mutant, survived: `errored: ${errored[0]?.id}: ${errored[0]?.reason}` }
  const accusing = records.filter((one) => one.violations.length > 0)
  const caught = accusing.some((one) => matches([pattern], one.id) && one.violations.some((each) => each.code === code))
  if (caught) return { mutant, survived: undefined }
  const seen = accusing.map((one) => `${one.id} (${one.violations.map((each) => each.code).join(', ')})`)
  return { mutant, survived: `expected ${pattern} to see ${code}; seen: ${seen.slice(0, 5).join('; ') || 'nothing'}` }
}

export async function judgeMutants(): Promise<Told[]> {
  const told = []
  for (const mutant of await loadMutants()) told.push(await judgeMutant(mutant))
  return told
}

/** "Mutants caught: 184 of 184 (behaviour 40 of 40, constraint 27 of 27, ...)": the line of the README. */
export function scoreLine(told: readonly Told[]): string {
  const score = (some: readonly Told[]) =>
    `${some.filter((one) => one.survived === undefined).length} of ${some.length}`
  const kinds = [...new Set(told.map(({ mutant }) => mutant.kind))].toSorted()
  const perKind = kinds.map((kind) => `${kind} ${score(told.filter(({ mutant }) => mutant.kind === kind))}`)
  return `Mutants caught: ${score(told)} (${perKind.join(', ')}).`
}
