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
    expect(page).toContain('### 2 cases: the target lacks the hook "failDelivery"')
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
