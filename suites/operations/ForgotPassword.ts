/** ForgotPassword succeeds for a confirmed user with a verified contact, by e-mail or by SMS. */
import type { Exception } from './success.ts'

const base = 'accepts generated requests that satisfy every constraint, for users reached by'

export const exception: Exception = {
  wants: { client: {}, user: { email: 'verified' } },
  variants: [
    { id: 'generated', title: `${base} e-mail`, wants: { user: { email: 'verified' } } },
    { id: 'generated-sms', title: `${base} SMS`, wants: { user: { phone: 'verified' } } },
  ],
}
