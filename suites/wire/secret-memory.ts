/**
 * Known secrets, taken out of any text however it spells them: plain, in JSON, in HTML, in a URL, as bytes. What is
 * learned once stays known, so that a password which one answer repeats is hidden in another one's record, too.
 */
import { redacted } from './redact-text.ts'
import { createSpellings, SHORTEST, type Spellings } from './spellings.ts'

/** A target may give out secrets without end: of these, the older ones are forgotten. */
const MOST = 5_000
/** Of a longer value, only the plain spelling is looked for as a whole; of the others its beginning. */
const LONG = 4_096

export interface SecretMemory {
  learn: (value: string) => void
  /**
   * `text` without all that is known, in time that grows with its length.
   * @param isCut the text goes on: a value that began before its end is out as well.
   */
  clean: (text: string, isCut?: boolean) => string
}

/** Shorter ones are part of many a number or word: in other exchanges than their own they count where they stand alone. */
const SHORT = 8

/** @param isOfRun what is learned is looked for in all exchanges of a run, most of which have nothing to do with it. */
export function createMemory(values: Iterable<string> = [], isOfRun = false): SecretMemory {
  // What is old goes as a whole: to forget values one by one, the index would have to be made anew.
  let [young, old] = [newGeneration(), newGeneration()]
  function learn(value: string): void {
    if (value.length < SHORTEST || young.known.has(value) || (isOfRun && isWord(value))) return
    if (young.known.size >= MOST) [old, young] = [young, newGeneration()]
    young.known.add(value)
    for (const spelling of spellings(value)) young.index.add(spelling, redacted(value))
  }
  for (const value of values) learn(value)
  return {
    learn,
    clean(text, isCut = false) {
      const indexes = [young, old].filter(({ known }) => known.size > 0).map(({ index }) => index)
      return indexes.length === 0 ? text : replaced(text, indexes, isCut, isOfRun)
    },
  }
}

/**
 * What a case sends where a secret belongs may be any word or run of a letter: hidden everywhere, it would take the
 * evidence along. Such a value is hidden in its own exchange only.
 */
const isWord = (value: string): boolean =>
  value.length < 6 || !/\d/.test(value) || new Set(value.slice(0, 256)).size < 4

const newGeneration = () => ({ known: new Set<string>(), index: createSpellings() })

function replaced(text: string, indexes: readonly Spellings[], isCut: boolean, isOfRun: boolean): string {
  const out: string[] = []
  let copied = 0
  for (let at = 0; at + SHORTEST <= text.length;) {
    const start = text.slice(at, at + SHORTEST)
    const found = indexes.map((index) => index.longest(text, at, start, isCut)).filter((one) => one !== undefined)
    const [first] = found.toSorted((a, b) => b.end - a.end)
    if (first === undefined || (isOfRun && first.end - at < SHORT && !standsAlone(text, at, first.end))) {
      at += 1
      continue
    }
    out.push(text.slice(copied, at), first.instead)
    at = first.end
    copied = at
  }
  return out.join('') + text.slice(copied)
}

const standsAlone = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}]/u.test(`${text[start - 1] ?? ' '}${text[end] ?? ' '}`)

function spellings(value: string): Set<string> {
  const spelt = value.length > LONG ? value.slice(0, LONG) : value
  // Half a surrogate pair cannot be encoded: it goes as the replacement character.
  const wellFormed = Buffer.from(spelt).toString()
  const html = spelt.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
  return new Set([
    value,
    JSON.stringify(spelt).slice(1, -1),
    html,
    html.replace(/'/g, '&#39;'),
    html.replace(/'/g, '&#x27;'),
    encodeURIComponent(wellFormed),
    Buffer.from(wellFormed).toString('latin1'),
    Buffer.from(wellFormed).toString('base64'),
  ])
}
