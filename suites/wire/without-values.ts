/** Takes known secrets out of any text. */
import { redacted } from './redact-text.ts'

/** Shorter values are nobody's secret, and would be found in every other word. */
const SHORTEST = 4
/** Longer ones are few; a search for each of them is faster than to cut out so much text at every place. */
const LONG = 256

/**
 * `text` without these values, however an answer may spell them: plain, in JSON, in HTML, in a URL, as bytes. All
 * short ones are looked for in one go: an answer of many users has thousands.
 */
export function withoutValues(text: string, values: ReadonlySet<string>): string {
  const spelt = new Map<string, string>()
  for (const value of values) {
    if (value.length < SHORTEST) continue
    for (const spelling of spellings(value)) spelt.set(spelling, redacted(value))
  }
  if (spelt.size === 0) return text
  const long = [...spelt].filter(([spelling]) => spelling.length > LONG).sort(([a], [b]) => b.length - a.length)
  let clean = text
  for (const [spelling, instead] of long) clean = clean.replaceAll(spelling, () => instead)
  return withoutShort(clean, spelt)
}

function withoutShort(text: string, spelt: ReadonlyMap<string, string>): string {
  const lengths = lengthsByStart(spelt.keys())
  const out: string[] = []
  let copied = 0
  for (let at = 0; at + SHORTEST <= text.length;) {
    const found = lengths.get(text.slice(at, at + SHORTEST))?.find((length) => spelt.has(text.slice(at, at + length)))
    if (found === undefined) {
      at += 1
      continue
    }
    out.push(text.slice(copied, at), spelt.get(text.slice(at, at + found)) ?? '')
    at += found
    copied = at
  }
  return out.join('') + text.slice(copied)
}

/** The lengths of the short spellings that start so, longest first. */
function lengthsByStart(spellings: Iterable<string>): Map<string, number[]> {
  const found = new Map<string, Set<number>>()
  for (const spelling of spellings) {
    if (spelling.length > LONG) continue
    const start = spelling.slice(0, SHORTEST)
    const lengths = found.get(start) ?? new Set()
    found.set(start, lengths.add(spelling.length))
  }
  return new Map([...found].map(([start, lengths]) => [start, [...lengths].sort((a, b) => b - a)]))
}

function spellings(value: string): Set<string> {
  // Half a surrogate pair cannot be encoded: it goes as the replacement character.
  const wellFormed = Buffer.from(value).toString()
  const html = value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
  return new Set([
    value,
    JSON.stringify(value).slice(1, -1),
    html,
    html.replace(/'/g, '&#39;'),
    html.replace(/'/g, '&#x27;'),
    encodeURIComponent(wellFormed),
    Buffer.from(wellFormed).toString('latin1'),
    Buffer.from(wellFormed).toString('base64'),
  ])
}
