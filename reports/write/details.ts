/** What is too long to stand open on a page: a reader opens it. */
import { prose } from './escape.ts'

/** Of a list, a table or a set of both, this many lines stand open. */
const LINES_OPEN = 20

/**
 * @param title one line, as plain text
 * @param parts Markdown
 * @param lines how long it is
 */
export function details(title: string, parts: readonly string[], lines: number): string[] {
  if (lines <= LINES_OPEN) return [`**${prose(title)}**`, ...parts]
  return [`<details>\n<summary>${prose(title)}</summary>`, ...parts, '</details>']
}
