/**
 * What a run has sent and learned under a secret's name. It is looked for only when something is to be told: a run that
 * has nothing to tell pays next to nothing.
 */
import { bodiesOf } from './bodies.ts'
import type { Asked, WireRequest, WireResponse } from './exchange.ts'
import { redacted, redactText } from './redact-text.ts'
import { createMemory, type SecretMemory } from './secret-memory.ts'
import { mentionsSecret } from './mentions-secret.ts'
import { isSecretHeader } from './secret-names.ts'
import { textOf } from './response.ts'

/** Of an answer, so much is looked at. What is told of a longer one is its beginning. */
const LOOKED_AT = 32 * 1024
/** So many exchanges wait to be looked at, so that memory does not grow with a run. */
const WAITING = 1_000
/** A longer answer does not wait: what it holds would be kept. */
const LONG = 8 * 1024

/** Of one exchange so many are learned: an answer with more is nothing that the run goes on with. */
const LEARNED = 200

export interface RunMemory {
  /**
   * To be called before a request goes out: of what is asked something may have to be told, also where nobody answers,
   * and another answer may repeat it before its own comes.
   */
  expect: (asked: Asked) => void
  /** Its secrets may come back in another answer; those of a request that was expected are known. */
  note: (exchange: Asked) => void
  /** All that is known by now. */
  secrets: () => SecretMemory
}

const byRequest = new WeakMap<WireRequest, RunMemory>()

export function createRunMemory(): RunMemory {
  const memory = createMemory([], true)
  const pending: Asked[] = []
  const run: RunMemory = {
    expect(asked) {
      run.note(asked)
      byRequest.set(asked.request, run)
    },
    note(exchange) {
      if (!mayNameSecret(exchange)) return
      pending.push(exchange)
      if (pending.length >= WAITING || (exchange.response?.bytes.length ?? 0) > LONG) run.secrets()
    },
    secrets() {
      for (const one of pending.splice(0)) for (const value of fewOf(secretsOf(one).secret)) memory.learn(value)
      return memory
    },
  }
  return run
}

/** What takes secrets out of a text about this exchange: those of its run, and what is personal in it. */
export function cleanerOf(exchange: Asked): SecretMemory['clean'] {
  const key = exchange.response ?? exchange.request
  const before = cleaners.get(key)
  if (before !== undefined) return before
  const run = byRequest.get(exchange.request)
  const { secret, personal } = secretsOf(exchange)
  const own = createMemory([...secret, ...personal])
  const clean: SecretMemory['clean'] = (text, isCut) => {
    const ownless = own.clean(text, isCut)
    return run?.secrets().clean(ownless, isCut) ?? ownless
  }
  cleaners.set(key, clean)
  return clean
}

/** An exchange is told of more than once: its secrets are looked for once. */
const cleaners = new WeakMap<object, SecretMemory['clean']>()

interface Found {
  secret: ReadonlySet<string>
  /** Hidden in this exchange, and no secret elsewhere. */
  personal: ReadonlySet<string>
}

const found = new WeakMap<object, Found>()

/** Looked for once, however often it is asked. */
function secretsOf(exchange: Asked): Found {
  const key = exchange.response ?? exchange.request
  const known = found.get(key)
  if (known !== undefined) return known
  const { operation, request, response } = exchange
  const [secret, personal] = [new Set(headersIn(exchange)), new Set<string>()]
  const bodies = bodiesOf(operation)
  redactText(textIn(request.body), secret, { ...bodies.request, personal })
  if (response !== undefined) redactText(beginningOf(response), secret, { ...bodies.answer, personal })
  for (const value of personal) secret.delete(value)
  const fresh = { secret, personal }
  found.set(key, fresh)
  return fresh
}

const fewOf = (values: ReadonlySet<string>): string[] => [...values].slice(0, LEARNED)

/** Shorter words are nobody's secret. */
const WORD = /[\w.+/=-]{6,}/g

/**
 * `text`, which says something of the answer, without the words of it that stand where nobody looked for secrets: far
 * behind the beginning of a long answer.
 */
export function withoutUnread({ response }: Asked, text: string): string {
  const all = response?.text
  if (all === undefined || all.length <= LOOKED_AT) return text
  const read = all.slice(0, LOOKED_AT)
  // Each word once: it is looked for in megabytes.
  const said = new Map<string, string>()
  return text.replace(WORD, (word) => {
    const known = said.get(word)
    if (known !== undefined) return known
    const shown = !read.includes(word) && all.includes(word, LOOKED_AT) ? redacted(word) : word
    said.set(word, shown)
    return shown
  })
}

function mayNameSecret({ request, response }: Asked): boolean {
  // What signs a request is new each time, and dummy credentials are everybody's.
  if (!byRequest.has(request) && mentionsSecret(asciiIn(request.body))) return true
  if (response === undefined) return false
  return secretHeaders(response.headers).length > 0 || mentionsSecret(beginningOf(response))
}

const headersIn = ({ request, response }: Asked): string[] => [
  ...secretHeaders(request.headers),
  ...secretHeaders(response?.headers ?? {}),
]

const beginningOf = ({ text, bytes }: WireResponse): string =>
  text?.slice(0, LOOKED_AT) ?? Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1')

/** Whole values, and the signature in one, which an answer may repeat by itself. */
function secretHeaders(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers)
    .filter(([name]) => isSecretHeader(name))
    .flatMap(([, value]) => [value.slice(0, LOOKED_AT), ...(/\bSignature=([0-9a-f]{16,})/.exec(value)?.slice(1) ?? [])])
}

/** As good as the text where only names in ASCII are looked for, and quicker. */
const asciiIn = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('latin1')

const textIn = (bytes: Uint8Array): string => textOf(bytes) ?? Buffer.from(bytes).toString('latin1')
