import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../spec/record.ts'
import { summarise } from '../summarise.ts'
import { junit } from './junit.ts'
import {
  CONFORMING_REPORT,
  SAMPLE_COVERAGE,
  SAMPLE_RECORDS,
  SAMPLE_REPORT,
  SAMPLE_RUN,
  UNJUDGED_REPORT,
} from './sample.helper.ts'
import { visibleLines } from './visible.ts'

/** What is used of `sax`, which has no types. */
interface Parser {
  onerror: (error: Error) => void
  onopentag: (tag: { name: string; attributes: Record<string, string> }) => void
  onclosetag: (name: string) => void
  ontext: (text: string) => void
  oncdata: (text: string) => void
  write: (xml: string) => Parser
  close: () => void
}
const sax = createRequire(import.meta.url)('sax') as { parser: (strict: boolean) => Parser }

interface Element {
  name: string
  attributes: Record<string, string>
  text: string
  children: Element[]
}

/** Every code point that XML 1.0 allows. */
const LEGAL = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u

/** Throws where the text is not well-formed. */
function parse(xml: string): Element {
  expect(xml).toMatch(LEGAL)
  const parser = sax.parser(true)
  const root: Element = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) => {
    const element = { name, attributes, text: '', children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  }
  parser.onclosetag = () => void open.pop()
  parser.ontext = parser.oncdata = (text) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  }
  parser.write(xml).close()
  return root.children[0] ?? root
}

const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

/** Test case name -> what it says it is. */
function outcomes(report: Report): Record<string, string> {
  const kinds = ['failure', 'error', 'skipped']
  const entries = all(parse(junit(report)), 'testcase').map(({ attributes, children }) => [
    attributes['name'] ?? '',
    children.map(({ name }) => name).find((name) => kinds.includes(name)) ?? 'passed',
  ])
  return Object.fromEntries(entries) as Record<string, string>
}

const find = (report: Report, id: string): Element | undefined =>
  all(parse(junit(report)), 'testcase').find(({ attributes }) => attributes['name'] === id)

describe('junit', () => {
  it('is as it was', async () => {
    await expect(junit(SAMPLE_REPORT)).toMatchFileSnapshot('golden/junit.xml')
  })

  it('tells failures, errors and skipped cases apart', () => {
    expect(outcomes(SAMPLE_REPORT)).toEqual({
      'trouble 1': 'error',
      run: 'passed',
      'ForgotPassword/accept/minimal': 'passed',
      'ForgotPassword/faults/code-delivery-failure': 'skipped',
      'ForgotPassword/faults/internal-error': 'skipped',
      'ForgotPassword/faults/throttling': 'skipped',
      'ForgotPassword/faults/twin': 'skipped',
      'ForgotPassword/faults/user-not-found': 'passed',
      'ForgotPassword/protocol/deep-nesting': 'error',
      'ForgotPassword/protocol/lower-case-target': 'passed',
      'ForgotPassword/protocol/truncated-body': 'failure',
      'ForgotPassword/reject/ClientId/maxLength': 'failure',
      'ForgotPassword/reject/Username/maxLength': 'failure',
    })
    const { attributes } = parse(junit(SAMPLE_REPORT))
    expect(attributes).toMatchObject({ tests: '13', failures: '3', errors: '2', skipped: '4' })
  })

  it('fails what fails the run', () => {
    const may = summarise({ ...SAMPLE_RUN, level: 'MAY' }, SAMPLE_RECORDS, SAMPLE_COVERAGE, 1)
    expect(outcomes(may)).toMatchObject({
      'ForgotPassword/faults/user-not-found': 'failure',
      'ForgotPassword/protocol/lower-case-target': 'failure',
    })
  })

  it('says in the output of a passed case what is warned or noted', () => {
    const output = (id: string): string => find(SAMPLE_REPORT, id)?.children[0]?.text ?? ''
    expect(output('ForgotPassword/faults/user-not-found')).toMatch(/^warned: .*\nmessage-text at body\.message/)
    expect(output('ForgotPassword/protocol/lower-case-target')).toMatch(/^noted: .*\nanswers-at-all at status/)
  })

  it('gives back what a target sent, with what XML cannot hold written out', () => {
    const text = find(SAMPLE_REPORT, 'ForgotPassword/protocol/truncated-body')?.children[0]?.text ?? ''
    const sent = SAMPLE_RECORDS.find(({ id }) => id.endsWith('truncated-body'))?.violations[0]?.actual ?? ''
    expect(text).toContain(visibleLines(sent).replaceAll(']]>', ']]\\u{3e}'))
  })

  it('survives every character anywhere', () => {
    const codes = Array.from({ length: 0x300 }, (_, code) => code)
    const every = String.fromCharCode(...codes, 0xd800, 0x20, 0xdc00, 0xfffe, 0xffff) + ']]>]]>]]]>&amp;<![CDATA['
    const records = SAMPLE_RECORDS.map((record) => ({ ...record, id: record.id + every, title: every, reason: every }))
    const report = summarise({ ...SAMPLE_RUN, diagnosis: every, trouble: [every] }, records, SAMPLE_COVERAGE, 1)
    expect(all(parse(junit(report)), 'testcase')).toHaveLength(records.length + 2)
  })

  it('is not green where nothing was judged', () => {
    expect(outcomes(CONFORMING_REPORT)).toEqual({ run: 'passed', 'ForgotPassword/accept/minimal': 'passed' })
    expect(outcomes(UNJUDGED_REPORT)).toMatchObject({ 'trouble 1': 'error' })
  })
})
