/**
 * Takes secrets out of a body and leaves everything else as it stands, byte for byte: duplicate keys, odd spacing and
 * broken JSON are often what a case is about. So this reads tokens, not a parsed value.
 */
import type { Place } from '../../spec/sensitive.ts'
import { endOfString, unescaped } from './json-string.ts'
import { secrecyInside, secrecyOf, type Secrecy, type Side } from './secrecy.ts'

/** `<redacted: 44 characters>`: the length is often what is wrong with a value, and gives nothing away. */
export function redacted(value: string): string {
  return `<redacted: ${[...value].length} characters>`
}

/** True for what stands in the place of a secret: what is told of an answer is looked through more than once. */
export const isRedacted = (value: string): boolean => /^<redacted: \d+ characters>$/.test(value)

/** How deep JSON may be packed into JSON strings before it is left alone. */
const MAX_NESTING = 8

/** What is known of a body besides its text. */
export interface Body {
  side: Side
  /** Where the description has it; absent where nobody knows what was asked for. */
  place?: Place | undefined
  /** Values of sensitive members that a request shows: noted there, and shown in its answer as well. */
  sent?: Set<string>
  /** What is personal, and no secret: hidden here, and nowhere else. */
  personal?: Set<string>
}

/** What holds for a value. */
interface Standing {
  secrecy: Secrecy
  /** Of the member that it is the value of, or that the list around it is. */
  name: string
  place: Place | undefined
}

/** An object or array that is open. */
interface Holder extends Standing {
  isList: boolean
}

/**
 * `text` without the values of secret members (JSON, whole or broken, also packed in a JSON string) and of secret form
 * parameters. Each value that was taken out is added to `found`, unescaped. Without `body`, it is some answer.
 */
export function redactText(text: string, found: Set<string>, body: Body = { side: 'answer' }, nesting = 0): string {
  const out: string[] = []
  const holders: Holder[] = []
  let named: Standing | undefined
  const standing = (): Standing => named ?? unnamed(holders.at(-1), body)
  for (const token of tokens(text)) {
    const { kind } = token
    if (kind === 'string' || kind === 'bare') {
      out.push(isOut(standing().secrecy, token, body) ? hidden(token, found) : packed(token, found, body, nesting))
    } else out.push(token.text)
    if (kind === 'open') holders.push({ ...standing(), isList: token.text === '[' })
    else if (kind === 'close') holders.pop()
    if (kind === 'name') named = memberOf(holders.at(-1), nameIn(token.text), body.side)
    else if (kind !== 'space') named = undefined
  }
  return out.join('')
}

function memberOf(holder: Holder | undefined, name: string, side: Side): Standing {
  const place = holder?.place?.member(name)
  const inside = holder && secrecyInside(holder.secrecy, holder.name, name)
  return { secrecy: inside ?? secrecyOf(name, place, side), name, place }
}

/** Of the whole body, or an item of a list. In an object, only broken JSON has a value without a name. */
function unnamed(holder: Holder | undefined, { side, place }: Body): Standing {
  if (holder === undefined) return { secrecy: 'plain', name: '', place }
  const item = holder.isList ? holder.place?.item() : undefined
  const asItem = holder.secrecy === 'plain' && item?.sensitive === true
  return { secrecy: asItem ? secrecyOf(holder.name, item, side) : holder.secrecy, name: holder.name, place: item }
}

function isOut(secrecy: Secrecy, { kind, text }: Token, { side, sent, personal }: Body): boolean {
  if (secrecy === 'plain') return false
  const value = kind === 'string' ? unquoted(text) : text
  if (secrecy === 'shown' && side === 'request') sent?.add(value)
  const isPersonal = secrecy === 'personal' && sent?.has(value) !== true
  if (isPersonal) personal?.add(value)
  return secrecy === 'hidden' || isPersonal
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

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** What a string token says. */
function unquoted(quoted: string): string {
  const isClosed = endOfString(`${quoted}"`, 0) === quoted.length
  return unescaped(quoted.slice(1, isClosed ? -1 : undefined))
}

/** What a name token says; a string that is cut off may end with a colon, too. */
const nameIn = (token: string): string => unquoted(token.slice(0, token.lastIndexOf('"') + 1))

/** A secret's value. `true`, `false`, `null` and the empty string hide nothing, and are often what is wrong. */
function hidden({ kind, text }: Token, found: Set<string>): string {
  const value = kind === 'string' ? unquoted(text) : text
  if (value === '' || /^(true|false|null)$/.test(value) || isRedacted(value)) return text
  found.add(value)
  return `"${redacted(value)}"`
}

/** A value that is no secret, but may have one packed in it: `"{\"Password\":\"...\"}"`, `Password=...&`. */
function packed({ kind, text }: Token, found: Set<string>, { side, sent }: Body, nesting: number): string {
  if (kind === 'bare') return redactForm(text, found, side)
  const value = unquoted(text)
  if (nesting >= MAX_NESTING || !/["=]/.test(value)) return text
  const clean = redactText(value, found, { side, ...(sent && { sent }) }, nesting + 1)
  return clean === value ? text : JSON.stringify(clean)
}

function redactForm(text: string, found: Set<string>, side: Side): string {
  // The look-behind keeps this linear: a target may answer megabytes of one word.
  return text.replace(/(?<![\w.-])([\w.-]+)=([^&]+)/g, (pair, name: string, value: string) => {
    if (secrecyOf(name, undefined, side) !== 'hidden') return pair
    found.add(value)
    return `${name}=${redacted(value)}`
  })
}
