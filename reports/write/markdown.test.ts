import { describe, expect, it } from 'vitest'
import { summarise } from '../summarise.ts'
import { markdown } from './markdown.ts'
import { CONFORMING_REPORT, SAMPLE_COVERAGE, SAMPLE_RECORDS, SAMPLE_REPORT, SAMPLE_RUN } from './sample.helper.ts'

const page = markdown(SAMPLE_REPORT)

/** The page without what stands in fences and code spans, where everything is literal. */
const acting = page.replace(/^(`{3,}).*\n[\s\S]*?\n\1$/gm, '').replace(/`[^`\n]*`/g, '')

describe('markdown', () => {
  it('is as it was', async () => {
    await expect(page).toMatchFileSnapshot('golden/report.md')
    await expect(markdown(CONFORMING_REPORT)).toMatchFileSnapshot('golden/report-conforms.md')
  })

  it('says the verdict first, then the diagnosis and the trouble', () => {
    const order = [
      'does not conform',
      'Diagnosis',
      'Trouble',
      '## Summary',
      '## Coverage',
      '## Operations',
      '## Faults',
      '## Findings',
      '## Errored',
      '## Cases',
      '## Skipped',
    ]
    const places = order.map((text) => page.indexOf(text))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeLessThan(page.indexOf('\n'))
  })

  it('holds no element but its own', () => {
    const elements = [...acting.matchAll(/<[^\s>]*/g)].map(([element]) => element)
    expect(new Set(elements)).toEqual(new Set(['<!--', '<br', '<code', '</code']))
  })

  it('shows nothing that a terminal would obey', () => {
    expect(page).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}]/u)
  })

  it('bounds bodies and curl lines and says where the rest is', () => {
    expect(page).toContain('The first 600 characters of')
    expect(page).toContain('The curl line of this case is 3,045 characters long: report.json holds it.')
    const longest = Math.max(...page.split('\n').map((line) => line.length))
    expect(longest).toBeLessThan(2100)
  })

  it('names every case, the skipped ones under their reason', () => {
    for (const { id } of SAMPLE_RECORDS) expect(page).toContain(id)
    expect(page).toContain('**2 cases: the target lacks the hook "failDelivery"')
  })

  it('has the examples of many findings opened one by one', () => {
    const [record] = SAMPLE_RECORDS
    const findings = (count: number) => {
      const violations = Array.from({ length: count }, (_, index) => ({
        ...record!.violations[0]!,
        code: `code-${index}`,
      }))
      return markdown(summarise(SAMPLE_RUN, [{ ...record!, violations }], SAMPLE_COVERAGE, 1))
    }
    const example = `<summary>example: ${record!.id}</summary>`
    expect(findings(20)).not.toContain(example)
    expect(findings(21).split(example)).toHaveLength(22)
  })

  it('leaves out of a long table of cases what passed without a word', () => {
    const [failed] = SAMPLE_RECORDS
    const passed = Array.from({ length: 600 }, (_, index) => ({
      ...SAMPLE_RECORDS[1]!,
      id: `ForgotPassword/x/${index}`,
    }))
    const text = markdown(summarise(SAMPLE_RUN, [failed!, ...passed], SAMPLE_COVERAGE, 1))
    expect(text).toContain('600 cases passed without a word: report.json names them.')
    expect(text).not.toContain('ForgotPassword/x/')
    expect(text).toContain(`| \`${failed!.id}\`<br>`)
  })

  it('names some of many cases that show one finding or share a reason', () => {
    const many = SAMPLE_RECORDS.filter(({ id }) => /ClientId|throttling/.test(id)).flatMap((record) =>
      Array.from({ length: 300 }, (_, index) => ({ ...record, id: `${record.id}/${index}` })),
    )
    const text = markdown(summarise(SAMPLE_RUN, many, SAMPLE_COVERAGE, 1))
    expect(text).toContain('(300 cases)')
    expect(text).toContain('and 290 more cases.')
    expect(text).toContain('- and 100 more cases, in report.json')
  })
})
