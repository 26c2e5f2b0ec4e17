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

/** True where the URL names this machine: `localhost`, 127.0.0.0/8 or `::1`. */
export function isLoopback(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (isIP(host) === 4) return host.startsWith('127.')
  return host === '::1' || host === 'localhost' || host.endsWith('.localhost')
}

const bad = (message: string): SuiteError => new SuiteError('bad-url', message)
