/** The simulated answer for a user who does not exist looks like a real one: a medium, its attribute, a masked place. */
import type { Check } from '../engine/case.ts'
import type { Exchange } from '../wire/exchange.ts'
import { detailsOf, formOf } from './delivery.ts'
import { violation } from './violation.ts'

const LOOKS = {
  EMAIL: { attribute: 'email', destination: /^[^*@]\*+@[^*@]\*+(\.[a-z.]+)?$/i, shown: 'u***@e***' },
  SMS: { attribute: 'phone_number', destination: /^\+\*+\d{4}$/, shown: '+*******1234' },
} as const

/**
 * @param real the target's answer for a user who is there: one that masks in a form of its own simulates in that form.
 * Violations: `simulated-attribute`, `simulated-destination`.
 */
export const simulatesDelivery =
  (real: Exchange): Check =>
  (exchange) => {
    const details = detailsOf(exchange)
    if (details === undefined) return []
    const { DeliveryMedium: medium, AttributeName: attribute, Destination: destination } = details
    const looks = medium === 'EMAIL' || medium === 'SMS' ? LOOKS[medium] : undefined
    if (looks === undefined) return []
    const at = 'body.CodeDeliveryDetails'
    const found = []
    if (attribute !== undefined && attribute !== looks.attribute) {
      found.push(
        violation(
          'simulated-attribute',
          `${at}.AttributeName`,
          looks.attribute,
          attribute,
          'simulates a delivery that gives itself away',
        ),
      )
    }
    const usual = detailsOf(real)?.['Destination']
    const isUsual =
      typeof usual === 'string' && typeof destination === 'string' && formOf(usual) === formOf(destination)
    if (typeof destination === 'string' && !looks.destination.test(destination) && !isUsual) {
      found.push(
        violation(
          'simulated-destination',
          `${at}.Destination`,
          looks.shown,
          destination,
          'simulates a delivery that gives itself away',
        ),
      )
    }
    return found
  }
