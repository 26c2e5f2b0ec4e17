/** An alias stands for the user name. */
import { findsBy } from './by-alias.ts'

export default findsBy(import.meta.url, {
  wants: { pool: { aliases: ['preferred_username'] }, client: {}, user: { email: 'verified', preferred: true } },
  what: 'the name that he prefers',
  alias: ({ preferred }) => preferred,
})
