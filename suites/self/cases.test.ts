import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe as group, expect, it } from 'vitest'
import { describe } from '../../spec/describe.ts'
import { EDITIONS, LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { levelOf } from '../../spec/evidence.ts'
import { begunOperations } from '../../spec/families.ts'
import { packageRoot } from '../../spec/root.ts'
import { casesOf } from '../engine/catalogue.ts'
import { BUILT_SUITES } from '../cli/program.ts'
import { HOOK_NAMES } from '../targets/adapter.ts'

/** Faults that the framework answers before an operation is asked: no operation declares them. */
const FRAMEWORK = [
  'SerializationException',
  'MissingAuthenticationTokenException',
  'UnrecognizedClientException',
  'InvalidSignatureException',
]

group.each(EDITIONS)('the cases of %s', (date) => {
  const edition = loadEdition(date)

  it('have unique ids, which start with their operation', async () => {
    const cases = await casesOf(edition)
    expect(cases.length).toBeGreaterThan(100)
    expect(new Set(cases.map((one) => one.id)).size).toBe(cases.length)
    expect(cases.filter((one) => !one.id.startsWith(`${one.operation}/`))).toEqual([])
  })

  it('say in the present tense what the target does', async () => {
    const cases = await casesOf(edition)
    const wrong = cases.filter(({ title }) => /\bshould\b|\btest that\b|\.$|^[A-Z]/.test(title))
    expect(wrong.map((one) => one.title)).toEqual([])
    expect(new Set(cases.map((one) => `${one.suite} ${one.operation} ${one.title}`)).size).toBe(cases.length)
  })

  it('claim no more than their strongest source supports', async () => {
    for (const one of await casesOf(edition)) {
      expect(one.source.length, one.id).toBeGreaterThan(0)
      expect(['MUST', 'SHOULD', 'MAY'].indexOf(one.level), one.id).toBeGreaterThanOrEqual(
        ['MUST', 'SHOULD', 'MAY'].indexOf(levelOf(one.source)),
      )
    }
  })

  it('name only constraints and faults of their operation, and hooks that exist', async () => {
    for (const one of await casesOf(edition)) {
      const operation = describe(edition, one.operation)
      if (one.constraint !== undefined) expect(operation.constraints.map(({ id }) => id)).toContain(one.constraint)
      const declared = operation.faults.map(({ name }) => name)
      if (one.fault !== undefined) expect([...declared, ...FRAMEWORK]).toContain(one.fault)
      for (const hook of one.needs) expect(HOOK_NAMES).toContain(hook)
    }
  })
})

group('the command line', () => {
  it('offers the suites that hold cases, and no other', async () => {
    const cases = await casesOf(loadEdition(LATEST_EDITION))
    expect([...new Set(cases.map((one) => one.suite))].toSorted()).toEqual([...BUILT_SUITES].toSorted())
  })
})

group('the id ledgers', () => {
  const edition = loadEdition(LATEST_EDITION)

  it.each(begunOperations(edition))(
    'list every id of %s with its level, so that a rename is a visible act',
    async (name) => {
      const cases = await casesOf(edition, undefined, [name])
      const lines = cases.map((one) => `${one.level.padEnd(6)} ${one.id}`)
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`ids/${name}.txt`)
    },
  )

  // One that is missing has failed above: what this very run writes comes into the folder after the last test.
  it('are only those of operations that have cases', () => {
    const files = readdirSync(join(packageRoot(), 'suites', 'self', 'ids'))
    const known = begunOperations(edition).map((name) => `${name}.txt`)
    expect(files.filter((file) => !known.includes(file))).toEqual([])
  })
})
