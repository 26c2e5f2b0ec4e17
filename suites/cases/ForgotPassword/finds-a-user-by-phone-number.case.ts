/** An alias stands for the user name. */
import { findsBy } from './by-alias.ts'

export default findsBy(import.meta.url, {
  wants: { pool: { aliases: ['phone_number'], sms: true }, client: {}, user: { phone: 'verified' } },
  what: 'a verified phone number',
  alias: ({ phone }) => phone,
})
