/** Secrets that show by their form, or by the name before them, in prose, in HTML, in single quotes, in a URL. */
import { redacted } from './redact-text.ts'
import { isSecretName } from './secret-names.ts'

/** A signed or encrypted token, whole or cut off. */
const JWT = /\beyJ[\w-]{10,}(?:\.[\w-]*){0,4}/g
const BEARER = /\b(Bearer|Basic)(\s+)([\w.~+/=-]{4,})/gi
const FIELD = /<input\b[^<>]{0,1000}/gi
const FIELD_NAME = /\b(?:name|id)\s?=\s?\\*["']?([\w.-]{1,60})/i
const FIELD_VALUE = /(\bvalue\s?=\s?)(\\*["'])([^"'\\]+)/i
const ELEMENT = /<([A-Za-z][\w.-]{0,60})>([^<]{1,4000})/g

const QUOTE = String.raw`\\*["']|&quot;|&#39;|&#x27;|%2[27]`
/** A name, and what leads to its value: `AccessToken: `, `'password'='`, `&quot;Password&quot;:&quot;`. */
const HEAD = new RegExp(
  String.raw`(?:(?<![\w.-])|(?<=%2[27]))([A-Za-z][\w.-]{0,60})(${QUOTE})?\s{0,3}(?:[:=]|%3[AD])\s{0,3}(${QUOTE})?`,
  'gi',
)
/** Without quotes around it, what looks like a word of a sentence is none: it has a digit. */
const BARE = /(?=\D{0,100}\d)[^\s"'&,;<>{}[\]()\\%]{4,4000}/y

/** Names that a sentence uses as words: `code: InvalidParameter`. */
const WORDS = /^(?:error|status|reason|exit)?code$|^answer$|^session$/i

/** `text` without such values. */
export function withoutForms(text: string): string {
  const formless = text
    .replace(JWT, redacted)
    .replace(BEARER, (_all, scheme: string, space: string, value: string) => `${scheme}${space}${redacted(value)}`)
    .replace(FIELD, (field) => (isTelling(FIELD_NAME.exec(field)?.[1]) ? withoutValue(field) : field))
    .replace(ELEMENT, (all, name: string, value: string) => (isTelling(name) ? `<${name}>${hidden(value)}` : all))
  return withoutNamed(formless)
}

const isTelling = (name: string | undefined): boolean => name !== undefined && isSecretName(name) && !WORDS.test(name)

const withoutValue = (field: string): string =>
  field.replace(FIELD_VALUE, (_all, head: string, quote: string, value: string) => head + quote + hidden(value))

const hidden = (value: string): string => (value.startsWith('<redacted') ? value : redacted(value))

function withoutNamed(text: string): string {
  const out: string[] = []
  let copied = 0
  for (const head of text.matchAll(HEAD)) {
    const [all, name, closing, opening] = head
    const start = head.index + all.length
    // As JSON, it was read: by the description, and not by its name alone.
    if (start < copied || closing === '"' || !isTelling(name)) continue
    const end = opening === undefined ? endOfBare(text, start) : endOfQuoted(text, start, opening)
    if (end === start) continue
    out.push(text.slice(copied, start), hidden(text.slice(start, end)))
    copied = end
  }
  return out.join('') + text.slice(copied)
}

function endOfQuoted(text: string, start: number, quote: string): number {
  if (text.startsWith('<redacted', start)) return start
  const end = text.indexOf(quote, start)
  return end < 0 ? text.length : end
}

function endOfBare(text: string, start: number): number {
  if (text.startsWith('<redacted', start)) return start
  BARE.lastIndex = start
  const value = BARE.exec(text)?.[0] ?? ''
  return /\d/.test(value) ? start + value.length : start
}
