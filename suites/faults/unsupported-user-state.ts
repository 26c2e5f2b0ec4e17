import { model } from '../../spec/evidence.ts'
import { is } from './binds.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'UnsupportedUserStateException',
    title: 'refuses to send the invitation again to a user who has confirmed it',
    source: [model('UnsupportedUserStateException: the user is in a state that the request does not support')],
    applies: is('AdminCreateUser'),
    provokes: () => ({
      changes: 'request',
      async request(ctx, { input, have }) {
        const { user } = await ctx.world.also(have, { user: { email: 'verified' } })
        return { ...input, Username: user.username, MessageAction: 'RESEND' }
      },
    }),
  },
]
