import { expect, it } from 'vitest'
import { notImplemented } from './not-implemented.ts'
import { markdown } from './write/markdown.ts'
import { SAMPLE_COVERAGE, SAMPLE_RECORDS, SAMPLE_RUN } from './write/sample.helper.ts'
import { summarise } from './summarise.ts'
import { terminal } from './write/terminal.ts'

const [some] = SAMPLE_RECORDS
const skipped = (operation: string, number: number) => ({
  ...some!,
  id: `${operation}/${number}`,
  operation,
  status: 'skipped' as const,
  because: 'unsupported' as const,
  reason: `${operation} is not implemented: 501 <b>no</b>`,
  violations: [],
})
const records = ['TagResource', 'CreateGroup'].flatMap((name) => [skipped(name, 1), skipped(name, 2)])

it('each operation is told once, with the number of its cases', () => {
  expect(notImplemented([...records, ...SAMPLE_RECORDS])).toEqual([
    { operation: 'CreateGroup', reason: 'CreateGroup is not implemented: 501 <b>no</b>', cases: 2 },
    { operation: 'TagResource', reason: 'TagResource is not implemented: 501 <b>no</b>', cases: 2 },
  ])
})

const report = summarise(SAMPLE_RUN, [...records, ...SAMPLE_RECORDS], SAMPLE_COVERAGE, 1)

it('in a line of the page, and not among what was skipped for other reasons', () => {
  const page = markdown(report)
  const told = page.split('\n').filter((line) => /CreateGroup|TagResource/.test(line))
  expect(told).toEqual([
    '| `CreateGroup` | | 0/2 ○2 | | | 0/2 ○2 |',
    '| `TagResource` | | 0/2 ○2 | | | 0/2 ○2 |',
    '- CreateGroup is not implemented: 501 &#60;b&#62;no&#60;/b&#62; (2 cases)',
    '- TagResource is not implemented: 501 &#60;b&#62;no&#60;/b&#62; (2 cases)',
  ])
  expect(page).toContain('\nOf those skipped, 4 want 2 operations that the target does not have.\n')
})

it('and by name on the terminal', () => {
  const text = terminal(report, { colour: false, width: Infinity, files: [] })
  expect(text).toContain(
    '\nnot implemented: 2 operations, of which 4 cases were not tried\n       CreateGroup, TagResource\n',
  )
  expect(text).toContain(' skipped (4 for 2 operations not implemented), ')
  expect(text).not.toContain('501')
})

it('leaves the verdict to the operations that there are', () => {
  const passed = { ...some!, status: 'passed' as const, violations: [] }
  expect(summarise(SAMPLE_RUN, [passed, ...records], SAMPLE_COVERAGE, 1).verdict).toBe('conforms')
  expect(summarise(SAMPLE_RUN, records, SAMPLE_COVERAGE, 1).verdict).toBe('could not judge')
})
