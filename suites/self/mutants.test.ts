import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Lie } from '../../fixtures/reference/lies/lie.ts'
import { EDITIONS, LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { packageRoot } from '../../spec/root.ts'
import { casesOf } from '../engine/catalogue.ts'
import { matches } from '../engine/select.ts'
import {
  behaviours,
  derivedLies,
  judgeBehaviour,
  judgeWhole,
  patternsOf,
  scoreLine,
  tellable,
} from './mutation-score.ts'
import { sliceOfCommit } from './slices.ts'

const files = await behaviours()
const share = sliceOfCommit()
const told = tellable(derivedLies())
const cases = (await Promise.all(EDITIONS.map((date) => casesOf(loadEdition(date))))).flat()
const ids = [...new Set(cases.map((one) => one.id))]
const named = (lies: readonly Lie[]) => lies.map((lie) => [lie.id, lie] as const)

// `npm run mutants` judges each by all cases of its operation, to see that nothing breaks over it; here one in sixteen is.
describe('every lie about behaviour is caught by the check that is there to catch it', () => {
  it.each(named(files))('%s', async (_id, lie) => {
    expect((await judgeBehaviour(lie, share)).survived).toBeUndefined()
  })

  it('and a target that tells no lie is not taken for a mutant', async () => {
    const honest: Lie = { ...files[0]!, rules: {} }
    expect((await judgeWhole(honest)).survived).toMatch(/seen: nothing/)
  })
})

describe('every check and every recipe has its liar', () => {
  const lies = [...files, ...told]
  const codes = new Set(lies.flatMap(({ caughtBy }) => caughtBy.code))
  const accused = new Set(ids.filter((id) => lies.some((lie) => matches(patternsOf(lie), id))))

  it('has a lie for each violation code', () => {
    const known = [...sources(join(packageRoot(), 'suites'))].flatMap((text) =>
      [...text.matchAll(/\bviolation\(\s*'([a-z0-9-]+)'/g)].map((match) => match[1]),
    )
    expect(known.length).toBeGreaterThan(20)
    expect([...new Set(known)].filter((code) => !codes.has(code ?? ''))).toEqual([])
  })

  it('has a lie for each recipe, for each case of one operation alone, for the envelope and for malformed requests', async () => {
    const own = ids.filter((id) => /\/faults\/|^\w+\/[^/]+$|\/envelope\/|\/malformed\//.test(id))
    expect(own.length).toBeGreaterThan(30)
    // What does not depend on the operation is tried at each kind of operation by the same code.
    const shared = /^(?!ForgotPassword\/)\w+\/(?:protocol\/|faults\/too-many-requests\/status$)/
    expect(own.filter((id) => !accused.has(id) && !shared.test(id))).toEqual([])
  })

  it('names only cases that there are', async () => {
    const all = [...ids, ...(await casesOf(loadEdition(LATEST_EDITION))).map((one) => one.id)]
    expect(lies.filter((lie) => !all.some((id) => matches(patternsOf(lie), id))).map((lie) => lie.id)).toEqual([])
  })
})

it('the README states the score of these lies', () => {
  const caught = [...files, ...told].map((lie) => ({ lie, survived: undefined }))
  expect(readFileSync(join(packageRoot(), 'README.md'), 'utf8')).toContain(scoreLine(caught))
})

/** The text of every source file of the suites, tests left out. */
function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts')) continue
    yield readFileSync(join(entry.parentPath, entry.name), 'utf8')
  }
}
