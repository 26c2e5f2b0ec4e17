/** An alias stands for the user name. */
import { findsBy } from './by-alias.ts'

export default findsBy(import.meta.url, {
  wants: { pool: { aliases: ['email'] }, client: {}, user: { email: 'verified' } },
  what: 'a verified e-mail address',
  alias: ({ email }) => email,
})
