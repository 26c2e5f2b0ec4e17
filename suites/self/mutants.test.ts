import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Mutant } from '../../fixtures/reference/mutant.ts'
import { loadMutants } from '../../fixtures/reference/mutants.ts'
import { EDITIONS, loadEdition } from '../../spec/edition.ts'
import { packageRoot } from '../../spec/root.ts'
import { casesOf } from '../engine/catalogue.ts'
import { judgeMutant, scoreLine } from './mutation-score.ts'

const mutants = await loadMutants()
const cases = (await Promise.all(EDITIONS.map((date) => casesOf(loadEdition(date))))).flat()

describe('every mutant is caught by the check that is there to catch it', () => {
  it.each(mutants.map((mutant) => [mutant.id, mutant] as const))('%s', async (_id, mutant) => {
    expect((await judgeMutant(mutant)).survived).toBeUndefined()
  })

  it('and a target that tells no lie is not taken for a mutant', async () => {
    const honest: Mutant = { ...mutants[0]!, rules: {} }
    expect((await judgeMutant(honest)).survived).toMatch(/seen: nothing/)
  })
})

describe('every check and every recipe has its liar', () => {
  const told = new Set(mutants.map((mutant) => mutant.caughtBy.code))
  const accused = new Set(mutants.map((mutant) => mutant.caughtBy.case))

  it('has a mutant for each violation code', () => {
    const codes = [...sources(join(packageRoot(), 'suites'))].flatMap((text) =>
      [...text.matchAll(/\bviolation\(\s*'([a-z0-9-]+)'/g)].map((match) => match[1]),
    )
    expect(codes.length).toBeGreaterThan(20)
    expect(codes.filter((code) => !told.has(code ?? ''))).toEqual([])
  })

  it('has a mutant for each recipe, for each case of one operation alone, and for each obligation of the envelope', () => {
    const own = cases.filter((one) => one.suite === 'faults' || /^\w+\/[^/]+$|\/envelope\/|\/malformed\//.test(one.id))
    expect(own.length).toBeGreaterThan(30)
    expect([...new Set(own.map((one) => one.id))].filter((id) => !accused.has(id))).toEqual([])
  })

  it('names only cases that there are', () => {
    const ids = new Set(cases.map((one) => one.id))
    expect(mutants.filter((mutant) => !ids.has(mutant.caughtBy.case)).map((mutant) => mutant.id)).toEqual([])
  })
})

it('the README states the score of these mutants', () => {
  const caught = mutants.map((mutant) => ({ mutant, survived: undefined }))
  expect(readFileSync(join(packageRoot(), 'README.md'), 'utf8')).toContain(scoreLine(caught))
})

/** The text of every source file of the suites, tests left out. */
function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts')) continue
    yield readFileSync(join(entry.parentPath, entry.name), 'utf8')
  }
}
