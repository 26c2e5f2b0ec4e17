/** `report.json`: the report as it is, described by `reports/report.schema.json`. */
import type { Report } from '../../spec/record.ts'

export function json(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
