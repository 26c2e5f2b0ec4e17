/** ForgotPassword succeeds for a confirmed user with a verified contact, by e-mail or by SMS. */
import { deliversBy, sendsTo } from '../checks/delivery.ts'
import type { Exception } from './success.ts'

const base = 'accepts generated requests that satisfy every constraint, for users reached by'

export const exception: Exception = {
  wants: { client: {}, user: { email: 'verified' } },
  variants: [
    { id: 'generated', title: `${base} e-mail`, wants: { user: { email: 'verified' } } },
    { id: 'generated-sms', title: `${base} SMS`, wants: { user: { phone: 'verified' } } },
  ],
  checks(ctx, { have: { user } }) {
    const address = user?.phone ?? user?.email ?? ''
    const medium = user?.phone === undefined ? 'EMAIL' : 'SMS'
    // How an address is masked is known of the live service only; whether it is, is a case of its own.
    return ctx.profile === 'wire' ? [deliversBy(medium), sendsTo(address)] : [deliversBy(medium)]
  },
}
