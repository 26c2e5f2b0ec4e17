/** A secret that the case knows stands in no answer, but in a member that the description calls sensitive. */
import type { OperationDescription } from '../../spec/describe.ts'
import { placeOf, type Place } from '../../spec/sensitive.ts'
import type { Check } from '../engine/case.ts'
import { asObject, isSuccess } from './fault-answer.ts'
import { violation } from './violation.ts'

/** A shorter one is found only where it stands alone: a code of four digits is part of many a number. */
const LONG = 6

/**
 * @param secrets passwords, client secrets, codes and tokens.
 * Violation `secret-shown`; the path says where, and nothing says which.
 */
export function keepsSecrets(operation: OperationDescription, secrets: readonly string[]): Check {
  const sought = [...new Set(secrets)].filter((secret) => secret !== '')
  const shows = (text: string) => sought.some((secret) => isIn(secret, text))
  return (exchange) => {
    const { headers, json, text, bytes } = exchange.response
    const root = isSuccess(exchange) ? placeOf(operation.name, 'output') : undefined
    const body = text ?? Buffer.from(bytes).toString('latin1')
    const inBody =
      json === undefined ? (shows(body) ? ['body'] : []) : [...new Set(placesOf(json, root, 'body', shows))]
    const inHeaders = Object.entries(headers)
      .filter(([, value]) => shows(value))
      .map(([name]) => `headers.${name}`)
    return [...inBody, ...inHeaders].map((path) =>
      violation('secret-shown', path, 'no secret', '(a secret)', 'shows a secret that the request or the world holds'),
    )
  }
}

function placesOf(value: unknown, place: Place | undefined, at: string, shows: (text: string) => boolean): string[] {
  if (place?.sensitive === true) return []
  if (Array.isArray(value)) return value.flatMap((item) => placesOf(item, place?.item(), `${at}[]`, shows))
  const members = asObject(value)
  if (members === undefined) return shows(String(value)) ? [at] : []
  return Object.entries(members).flatMap(([name, inner]) => {
    if (shows(name)) return [`${at}{key}`]
    return placesOf(inner, place?.member(name), `${at}.${name}`, shows)
  })
}

function isIn(secret: string, text: string): boolean {
  if ([...secret].length >= LONG) return text.includes(secret)
  return text === secret || text.split(/[^\p{L}\p{N}]+/u).includes(secret)
}
