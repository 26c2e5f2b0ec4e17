/**
 * Takes secrets out of a body and leaves everything else as it stands, byte for byte: duplicate keys, odd spacing and
 * broken JSON are often what a case is about. So this reads tokens, not a parsed value.
 */
import { isSecretName } from './secret-names.ts'

/** `<redacted: 44 characters>`: the length is often what is wrong with a value, and gives nothing away. */
export function redacted(value: string): string {
  return `<redacted: ${[...value].length} characters>`
}

/** How deep JSON may be packed into JSON strings before it is left alone. */
const MAX_NESTING = 3

/**
 * `text` without the values of secret members (JSON, whole or broken, also packed in a JSON string) and of secret form
 * parameters. Each value that was taken out is added to `found`, unescaped.
 */
export function redactText(text: string, found: Set<string>, nesting = 0): string {
  const out: string[] = []
  /** Whether the innermost object or array is a secret's value: then all in it is secret. */
  const inside: boolean[] = []
  let named = false
  for (const token of tokens(text)) {
    const secret = named || (inside.at(-1) ?? false)
    if (token.kind === 'name') named = isSecretName(unquoted(token.text))
    else if (token.kind === 'open') inside.push(secret)
    else if (token.kind === 'close') inside.pop()
    if (token.kind === 'string' || token.kind === 'bare') {
      out.push(secret ? hidden(token, found) : packed(token, found, nesting))
    } else out.push(token.text)
    if (token.kind !== 'name' && token.kind !== 'space') named = false
  }
  return out.join('')
}

type Kind = 'name' | 'string' | 'bare' | 'open' | 'close' | 'comma' | 'space'

interface Token {
  kind: Kind
  text: string
}

/** Every character of `text` is in exactly one token. A name is a string with the colon after it. */
function* tokens(text: string): Generator<Token> {
  for (let at = 0; at < text.length;) {
    const first = text[at] ?? ''
    let end = at + 1
    let kind: Kind = 'bare'
    if (first === '"') {
      end = endOfString(text, at)
      const colon = after(/\s*:/y, text, end)
      kind = colon === end ? 'string' : 'name'
      end = colon
    } else if (first === '{' || first === '[') kind = 'open'
    else if (first === '}' || first === ']') kind = 'close'
    else if (first === ',' || first === ':') kind = 'comma'
    else if (/\s/.test(first)) [kind, end] = ['space', after(/\s+/y, text, at)]
    else end = after(/[^\s"{}[\],:]+/y, text, at)
    yield { kind, text: text.slice(at, end) }
    at = end
  }
}

/** The place behind the closing quote, or the end of the text where there is none. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at + 1
  }
  return text.length
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** What a string or name token says; as it stands where its escapes are broken. */
function unquoted(token: string): string {
  const quoted = token.endsWith(':') ? token.slice(0, token.lastIndexOf('"') + 1) : token
  try {
    return JSON.parse(quoted) as string
  } catch {
    return quoted.replace(/^"|"$/g, '')
  }
}

/** A secret's value. `true`, `false`, `null` and the empty string show a wrong type or length and hide nothing. */
function hidden({ kind, text }: Token, found: Set<string>): string {
  const value = kind === 'string' ? unquoted(text) : text
  if (value === '' || (kind === 'bare' && /^(true|false|null)$/.test(value))) return text
  found.add(value)
  return `"${redacted(value)}"`
}

/** A value that is no secret, but may have one packed in it: `"{\"Password\":\"...\"}"`, `Password=...&`. */
function packed({ kind, text }: Token, found: Set<string>, nesting: number): string {
  if (kind === 'bare') return redactForm(text, found)
  const value = unquoted(text)
  if (nesting >= MAX_NESTING || !/["=]/.test(value)) return text
  const clean = redactText(value, found, nesting + 1)
  return clean === value ? text : JSON.stringify(clean)
}

function redactForm(text: string, found: Set<string>): string {
  // The look-behind keeps this linear: a target may answer megabytes of one word.
  return text.replace(/(?<![\w.-])([\w.-]+)=([^&]+)/g, (pair, name: string, value: string) => {
    if (!isSecretName(name)) return pair
    found.add(value)
    return `${name}=${redacted(value)}`
  })
}

/** Shorter values are nobody's secret, and would be found in every other word. */
const SHORTEST = 4

/** `text` without these values, however an answer may spell them: plain, in JSON, in HTML, in a URL, as bytes. */
export function withoutValues(text: string, values: ReadonlySet<string>): string {
  let clean = text
  const long = [...values].filter((value) => value.length >= SHORTEST).sort((a, b) => b.length - a.length)
  for (const value of long) {
    for (const spelling of spellings(value)) clean = clean.replaceAll(spelling, () => redacted(value))
  }
  return clean
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
