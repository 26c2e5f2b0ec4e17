/** AdminCreateUser sends an invitation where it is asked to, and where there is an address to send it to. */
import { person } from '../../fixtures/people.ts'
import type { Exception } from './success.ts'

export const exception: Exception = {
  adds: { MessageAction: 'SUPPRESS' },
  delivering: (medium) => ({
    wants: { pool: { sms: medium === 'SMS' } },
    input: ({ input: { MessageAction: _suppressed, ...input } }) => {
      const { email, phone } = person(0, 0)
      const [Name, Value] = medium === 'SMS' ? ['phone_number', phone] : ['email', email]
      return { ...input, UserAttributes: [{ Name, Value }], DesiredDeliveryMediums: [medium] }
    },
  }),
}
