/** The simulated answer for a user who does not exist looks like a real one: a medium, its attribute, a masked place. */
import type { Check } from '../engine/case.ts'
import { detailsOf } from './delivery.ts'
import { violation } from './violation.ts'

const LOOKS = {
  EMAIL: { attribute: 'email', destination: /^[^*@]\*+@[^*@]\*+(\.[a-z.]+)?$/i, shown: 'u***@e***' },
  SMS: { attribute: 'phone_number', destination: /^\+\*+\d{4}$/, shown: '+*******1234' },
} as const

/** Violations: `simulated-attribute`, `simulated-destination`. */
export const simulatesDelivery: Check = (exchange) => {
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
  if (typeof destination === 'string' && !looks.destination.test(destination)) {
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
