/** AdminUpdateUserAttributes sends a message where it is given a new address or number that has to be verified. */
import { person } from '../../fixtures/people.ts'
import type { Exception, Twin } from './success.ts'

/** How often each twin was asked for: an address that is there already is no new one. */
const asked = new WeakMap<Twin, number>()

export const exception: Exception = {
  adds: {},
  delivering: (medium) => ({
    wants: { pool: { sms: medium === 'SMS' }, user: {} },
    input(twin) {
      const number = asked.get(twin) ?? 0
      asked.set(twin, number + 1)
      const { email, phone } = person(1, number)
      const [Name, Value] = medium === 'SMS' ? ['phone_number', phone] : ['email', email]
      return { ...twin.input, UserAttributes: [{ Name, Value }] }
    },
  }),
}
