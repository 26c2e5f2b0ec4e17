/** Puts text that nobody vouches for into GitHub-flavoured Markdown, where it can be read and cannot act. */
import { markdownTable } from 'markdown-table'
import { visible, visibleLines } from './visible.ts'

/** A character that no Markdown rule sees, also where the text stands in a table. */
const entity = (character: string): string => `&#${character.codePointAt(0)};`

/** Markup anywhere, what hosts make links of, and what begins a list, a heading or an underline at the start. */
const ACTS = /[&<>|\\`*_[\]~$]|@|:\/\/|www\.|^\s*(?:[-+=#]|\d+[.)])/gi

/**
 * A sentence within a line, a list item or a table cell: no markup, no HTML, no link, no mention. An empty comment
 * keeps a host from turning `@name` and URLs into links.
 */
export function prose(text: string): string {
  return visible(text).replace(ACTS, (found) => {
    if (found === '@') return '@<!-- -->'
    if (found === '://') return ':<!-- -->//'
    if (/^www/i.test(found)) return `${found.slice(0, 3)}<!-- -->.`
    return found.trimStart().replace(/^(\d*)(.)/u, (_, digits: string, character: string) => digits + entity(character))
  })
}

/** A value within a line, a list item or a table cell, in code type. A code span would end at a backtick or a cell's `|`. */
export function code(text: string): string {
  const shown = visible(text)
  if (shown.trim() === '') return shown === '' ? '(empty)' : '(blank)'
  if (/[`|]/.test(shown)) return `<code>${prose(shown)}</code>`
  return `\`${shown}\``
}

/** A block of text in a fence that is longer than any in the text. */
export function fence(text: string, language = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const marks = '`'.repeat(longest + 1)
  return `${marks}${language}\n${visibleLines(text)}\n${marks}`
}

/** A table; the cells are Markdown already. Columns are not padded: one long cell would blow up every row. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return markdownTable([header, ...rows], { alignDelimiters: false })
}
