/** Rules of the house for single files that no linter knows. Length, names and leftovers are in `.oxlintrc.json`. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../spec/root.ts'

const ROOMS = ['spec', 'fixtures', 'suites', 'reports']

const sources = ROOMS.flatMap((room) =>
  readdirSync(join(packageRoot(), room), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(room, path)),
)
const textOf = (path: string): string => readFileSync(join(packageRoot(), path), 'utf8')

const isTest = (path: string): boolean => path.endsWith('.test.ts')
/** Every family of the reference target has these two; `rules.ts` and `fault.ts` above them say what they are. */
const isOfEachFamily = (path: string): boolean => /\/families\/[^/]+\/(?:faults|rules)\.ts$/.test(path)
/** Found by their path, one value each. */
const isOfOne = (path: string): boolean => path.endsWith('.case.ts') || path.includes('/mutants/')

/** A docstring on top or on the first export; a value that has a title, or that tells its lie, says itself what it is. */
function saysWhatItIs(text: string): boolean {
  return (
    /^(?:#!.*\n)?\/\*\*/.test(text) || /\*\/\nexport /.test(upToFirstExport(text)) || /^ +(?:title|lie): /m.test(text)
  )
}

function upToFirstExport(text: string): string {
  const at = text.search(/^export /m)
  return at === -1 ? '' : text.slice(0, at + 'export '.length)
}

const exportsOf = (text: string): string[] => text.match(/^export\b(?: default)?/gm) ?? []

/** A place on one machine: nobody else has it. */
const ON_ONE_MACHINE = /(?<![\w.:/])\/(?:home|Users|root|work|workspace)\/\w/

describe('a source file', () => {
  it('says what it is', () => {
    expect(sources.filter((path) => !isTest(path) && !isOfEachFamily(path) && !saysWhatItIs(textOf(path)))).toEqual([])
  })

  it('names no place on the machine it was written on', () => {
    expect(sources.filter((path) => ON_ONE_MACHINE.test(textOf(path)))).toEqual([])
  })

  it('exports one value and nothing else where it is found by its path', () => {
    const found = sources.filter(isOfOne)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((path) => exportsOf(textOf(path)).join() !== 'export default')).toEqual([])
  })
})

describe('these rules', () => {
  it.each([
    ['/** What. */\nimport a from "a"\nexport const b = a\n', true],
    ['import a from "a"\n\n/** What. */\nexport const b = a\n', true],
    ['import a from "a"\n\n/** No. */\nconst c = a\n\nexport const b = c\n', false],
    ['import a from "a"\nexport const b = a\n\n/** Late. */\nexport const c = a\n', false],
    ['export default {\n  title: "masks the address",\n}\n', true],
  ])('know a file that says what it is: %j', (text, says) => {
    expect(saysWhatItIs(text)).toBe(says)
  })

  it.each([
    [`join('${['', 'home', 'somebody'].join('/')}')`, true],
    [`see ${['', 'root', 'notes'].join('/')}`, true],
    ["'https://example.com/home/page'", false],
    ["'../work/page'", false],
  ])('know a place on one machine: %s', (text, one) => {
    expect(ON_ONE_MACHINE.test(text)).toBe(one)
  })
})
