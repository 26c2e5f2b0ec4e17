/** The delivery details fit the user: medium, attribute, and a destination that is masked but still the user's. */
import type { Violation } from '../../spec/record.ts'
import type { Check } from '../engine/case.ts'
import type { Exchange } from '../wire/exchange.ts'
import { asObject, isSuccess } from './fault-answer.ts'
import { violation } from './violation.ts'

/** `CodeDeliveryDetails` of a success, if it is an object. */
export function detailsOf(exchange: Exchange): Record<string, unknown> | undefined {
  if (!isSuccess(exchange)) return undefined
  return asObject(asObject(exchange.response.json)?.['CodeDeliveryDetails'])
}

/** Violations: `delivery-medium`, `delivery-attribute`. An absent member is the presence check's business. */
export function deliversBy(medium: 'EMAIL' | 'SMS'): Check {
  const attribute = medium === 'EMAIL' ? 'email' : 'phone_number'
  return (exchange) => {
    const details = detailsOf(exchange)
    if (details === undefined) return []
    const found: Violation[] = []
    const { DeliveryMedium, AttributeName } = details
    const at = 'body.CodeDeliveryDetails'
    if (DeliveryMedium !== undefined && DeliveryMedium !== medium) {
      found.push(
        violation('delivery-medium', `${at}.DeliveryMedium`, medium, DeliveryMedium, `does not deliver by ${medium}`),
      )
    }
    if (AttributeName !== undefined && AttributeName !== attribute) {
      found.push(
        violation('delivery-attribute', `${at}.AttributeName`, attribute, AttributeName, 'names another attribute'),
      )
    }
    return found
  }
}

/**
 * The destination is the user's, and masked as records show it: `u***@e***` or `u***@e***.com` (both were seen),
 * `+*******8187`. One of these at most: `destination-empty`, `destination-not-masked` (it is there in clear),
 * `destination-of-another` (what shows is not the user's), `destination-form` (masked in another form: a SHOULD, since
 * nobody but people reads it).
 */
export function showsDestinationOf(address: string): Check {
  return (exchange) => {
    const destination = detailsOf(exchange)?.['Destination']
    if (typeof destination !== 'string') return []
    const { pattern, shown } = masked(address)
    const tell = (code: string, message: string, level?: 'SHOULD'): Violation[] => [
      violation(code, AT, shown, destination, message, level),
    ]
    if (pattern.test(destination)) return []
    if (destination === '') return tell('destination-empty', 'does not say where it sends the code')
    if (includes(destination, address)) return tell('destination-not-masked', 'shows where it sends the code')
    if (!couldBe(destination, address)) {
      return tell('destination-of-another', "shows a destination that is not the user's")
    }
    return tell('destination-form', 'masks the destination in another form than the live service', 'SHOULD')
  }
}

/** The same text for destinations that are masked in the same way: `a*@a*` for `u***@e***`. */
export const formOf = (destination: string): string =>
  destination
    .replace(MASK, '*')
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '0')

const AT = 'body.CodeDeliveryDetails.Destination'

/** What stands for hidden characters, here and elsewhere. */
const MASK = /[*\u2022\u2026#]+|x{3,}/gi

const includes = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase())

/** What shows between the masks stands in the address as well, in this order. Without a mask, nothing is hidden. */
function couldBe(destination: string, address: string): boolean {
  const parts = destination.split(MASK)
  return parts.length > 1 && new RegExp(`^${parts.map(escape).join('.*')}$`, 'isu').test(address)
}

const masked = (address: string) => (address.includes('@') ? maskedEmail(address) : maskedPhone(address))

function maskedEmail(address: string): { pattern: RegExp; shown: string } {
  const [local = '', domain = ''] = address.split('@')
  const [l, d] = [local[0] ?? '', domain[0] ?? '']
  const top = domain.slice(domain.lastIndexOf('.'))
  return {
    pattern: new RegExp(`^${escape(l)}\\*+@${escape(d)}\\*+(${escape(top)})?$`, 'i'),
    shown: `${l}***@${d}***`,
  }
}

function maskedPhone(number: string): { pattern: RegExp; shown: string } {
  const last = number.slice(-4)
  return { pattern: new RegExp(`^\\+\\*+${last}$`), shown: `+*******${last}` }
}

/** Node 20 has no RegExp.escape. */
function escape(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}-]/gu, '\\$&')
}
