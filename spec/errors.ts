/**
 * The two kinds of trouble that are thrown. The third kind of wrong, the target's, is never thrown: it is a
 * `Violation`, which is data.
 */

/**
 * We are wrong or misconfigured: a broken option, edition, config, generator or set-up.
 * `code` is a stable string in kebab case; `message` says what, where and how to mend it.
 */
export class SuiteError extends Error {
  readonly code: string
  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'SuiteError'
    this.code = code
  }
}

/** Why nobody answered. */
export type TransportCode = 'unreachable' | 'timeout' | 'cut' | 'tls' | 'not-http'

/** Nobody answered, or not in time, or not in HTTP. */
export class TransportError extends Error {
  readonly code: TransportCode
  constructor(code: TransportCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'TransportError'
    this.code = code
  }
}
