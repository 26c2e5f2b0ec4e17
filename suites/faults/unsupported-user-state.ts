import { model } from '../../spec/evidence.ts'
import { is } from './binds.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'UnsupportedUserStateException',
    title: 'refuses to send the invitation again to a user who has confirmed it',
    source: [model('UnsupportedUserStateException: the user is in a state that the request does not support')],
    // No public record shows it.
    atMost: 'SHOULD',
    applies: is('AdminCreateUser'),
    provokes: () => ({
      changes: 'request',
      also: { user: { email: 'verified' } },
      request: (_ctx, { input }, { user }) => ({ ...input, Username: user?.username, MessageAction: 'RESEND' }),
    }),
  },
]
