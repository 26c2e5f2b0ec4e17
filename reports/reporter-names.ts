/** What `--reporter` can name. By itself, so that who only wants the names does not load the writers. */
export const REPORTERS = ['terminal', 'json', 'junit', 'markdown'] as const
export type ReporterName = (typeof REPORTERS)[number]
