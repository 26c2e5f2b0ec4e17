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
 * The destination is masked: `u***@e***` or `u***@e***.com` (both were seen), `+*******8187`. Stars stand for what is
 * hidden. Violation `destination-not-masked`.
 */
export function masks(address: string): Check {
  return (exchange) => {
    const destination = detailsOf(exchange)?.['Destination']
    if (typeof destination !== 'string' || (destination.includes('*') && !destination.includes(address))) return []
    return [
      violation('destination-not-masked', AT, masked(address).shown, destination, 'shows where it sends the code'),
    ]
  }
}

/** What shows of the destination, masked or not, is the user's own. Violation `destination-of-another`. */
export function sendsTo(address: string): Check {
  return (exchange) => {
    const destination = detailsOf(exchange)?.['Destination']
    if (typeof destination !== 'string') return []
    const { pattern, shown } = masked(address)
    if (destination.includes(address) || pattern.test(destination)) return []
    return [violation('destination-of-another', AT, shown, destination, "shows a destination that is not the user's")]
  }
}

const AT = 'body.CodeDeliveryDetails.Destination'

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
