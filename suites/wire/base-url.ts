/** Which URLs can be asked. */
import { isIP } from 'node:net'
import { SuiteError } from '../../spec/errors.ts'

/**
 * The base URL of a target: http or https, a path prefix allowed, nothing else.
 * @throws SuiteError `bad-url` for anything else. Credentials in a URL would end up in reports and process lists.
 */
export function baseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const shown = text.length > 200 ? `${text.slice(0, 200)}...` : text
  if (isWithoutScheme(text)) throw bad(`"${shown}" has no scheme: did you mean http://${shown}?`)
  if (url === undefined) throw bad(`"${shown}" is not a URL: give one like http://127.0.0.1:9229`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw bad(`"${shown}" is not an http or https URL: give one like http://127.0.0.1:9229`)
  }
  if (url.username !== '' || url.password !== '') {
    throw bad(
      `the URL of ${url.host} carries credentials: leave them out; signing takes the usual AWS credential chain`,
    )
  }
  if (url.hash !== '' || url.search !== '') {
    throw bad(`"${shown}" has a query or a fragment: give scheme, host, port and perhaps a path`)
  }
  return url
}

/** The base URL as text, without the slash at its end. */
export function withoutSlash(url: URL): string {
  return url.href.replace(/\/+$/, '')
}

/** `localhost:9229`, `127.0.0.1:9229/x`, `[::1]:9229`. */
export const isWithoutScheme = (text: string): boolean => /^(?:[\w.-]+|\[[\da-f:.]+\]):\d{1,5}(?:\/\S*)?$/i.test(text)

/**
 * True where the URL names this machine: `localhost`, 127.0.0.0/8, `::1`, the former written as IPv6, and the addresses
 * that a server listens on to be found at all of them.
 */
export function isLoopback(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (isIP(host) === 4) return host.startsWith('127.') || host === '0.0.0.0'
  // 127.x.y.z in IPv6, as URLs write it.
  if (/^::ffff:(?:7f[\da-f]{2}:[\da-f]{1,4}|0:0)$/.test(host)) return true
  return host === '::1' || host === '::' || host === 'localhost' || host.endsWith('.localhost')
}

const bad = (message: string): SuiteError => new SuiteError('bad-url', message)
