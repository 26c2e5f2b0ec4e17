import { expect, it } from 'vitest'
import { json } from './json.ts'
import { SAMPLE_REPORT } from './sample.helper.ts'

it('writes the report as it is', async () => {
  expect(JSON.parse(json(SAMPLE_REPORT))).toEqual(SAMPLE_REPORT)
  await expect(json(SAMPLE_REPORT)).toMatchFileSnapshot('golden/report.json')
})
