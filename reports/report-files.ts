/** What the reports that are written at the end of a run are called in its folder. */
export const REPORT_FILES = { json: 'report.json', junit: 'junit.xml', markdown: 'report.md' } as const
