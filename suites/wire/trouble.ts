/** Why nobody answered: what undici and the sockets throw, told as one line that says what to do. */
import { SuiteError, TransportError } from '../../spec/errors.ts'

/** How far the exchange had come. */
export interface Progress {
  /** Scheme, host and port. */
  origin: string
  /** The connection stood (for https: its TLS too). */
  connected: boolean
  timeoutMs: number
  /** The connection had carried an answer before, the request was on its way, and not a byte of its answer was read. */
  kept: boolean
}

/** Thrown by the wire's own clock. */
export class TimeIsUp extends Error {
  override name = 'TimeIsUp'
}

/** The request itself cannot be sent: a header with a line break, a method that is no token. */
const OURS = new Set([
  'UND_ERR_INVALID_ARG',
  'UND_ERR_NOT_SUPPORTED',
  'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH',
  'ERR_INVALID_CHAR',
  'ERR_INVALID_ARG_TYPE',
])

/**
 * The error to throw instead of `error`: a TransportError, or a SuiteError `bad-request` where the request cannot be
 * sent at all.
 */
export function trouble(error: unknown, progress: Progress): TransportError | SuiteError {
  const { origin, connected, timeoutMs, kept } = progress
  const code = codeOf(error)
  const options = { cause: error }
  if (error instanceof TimeIsUp || code === 'UND_ERR_CONNECT_TIMEOUT') {
    const did = connected ? 'did not finish its answer' : 'did not take the connection'
    return new TransportError(
      'timeout',
      `${origin} ${did} within ${timeoutMs} ms: raise --timeout, or see what holds it up`,
      options,
    )
  }
  if (OURS.has(code))
    return new SuiteError('bad-request', `this request cannot be sent over HTTP: ${lineOf(error)}`, options)
  if (isTls(code) || (!connected && origin.startsWith('https:') && code === 'ECONNRESET')) {
    const mend = 'check that it speaks https there; name its certificate in NODE_EXTRA_CA_CERTS=FILE if it has its own'
    return new TransportError('tls', `no TLS connection to ${origin} (${lineOf(error)}): ${mend}`, options)
  }
  if (!connected) {
    const mend = 'check the URL, and that something listens there'
    return new TransportError('unreachable', `${origin} cannot be reached (${lineOf(error)}): ${mend}`, options)
  }
  if (isGarbled(error, code)) {
    const mend = 'check the port, and whether it wants https'
    return new TransportError(
      'not-http',
      `what answers at ${origin} does not speak HTTP (${lineOf(error)}): ${mend}`,
      options,
    )
  }
  const what = kept
    ? `${origin} cut a kept connection instead of answering (${lineOf(error)}), perhaps after it did what was asked`
    : `${origin} cut the connection before its answer was complete (${lineOf(error)})`
  const mend = !kept && origin.startsWith('http:') ? 'see its log, and whether it wants https' : 'see its log'
  return new TransportError('cut', `${what}: ${mend}`, options)
}

/** What came is no HTTP. undici's parser error tells in words only where the connection ended within a message. */
function isGarbled(error: unknown, code: string): boolean {
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || lineOf(error) === 'bad upgrade') return true
  return error instanceof Error && error.name === 'HTTPParserError' && !/\bEOF\b/.test(error.message)
}

function isTls(code: string): boolean {
  return /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO$)/.test(code)
}

/** The code of an error, of its cause, or of the first of several. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return codeOf(error.cause)
}

/** What the error says, in one short line. */
function lineOf(error: unknown): string {
  const first = error instanceof AggregateError && error.message === '' ? error.errors[0] : error
  const text = first instanceof Error ? first.message || codeOf(first) : String(first)
  // OpenSSL tells its own file and line as well: `...:error:0A00010B:SSL routines:name:wrong version number:file.c:354:`.
  const plain = text.replace(/^.*?\berror:[\dA-F]+:[^:]*:[^:]*:([^:]+):.*$/s, '$1')
  return plain.replace(/\s+/g, ' ').trim().slice(0, 160)
}
