import { model, wire } from '../../spec/evidence.ts'
import { all, is, namesUser, not } from './binds.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'UserNotFoundException',
    title: ({ operation }) =>
      operation.signed
        ? 'refuses a user who does not exist'
        : 'refuses a user who does not exist, where the app client lets it show (LEGACY)',
    source: [
      model('UserNotFoundException: the user is not found'),
      wire('A', 'aws-amplify/aws-sdk-ios#4837 (raw exchange of ForgotPassword)'),
    ],
    says: 'user-not-found',
    applies: all(namesUser, not(is('AdminInitiateAuth', 'InitiateAuth'))),
    provokes: () => ({ changes: 'request', request: (ctx, { input }) => ({ ...input, Username: ctx.world.name() }) }),
  },
  {
    fault: 'UserNotFoundException',
    variant: 'resend',
    title: 'refuses to send the invitation again to a user who does not exist',
    source: [
      model('UserNotFoundException: the user is not found'),
      model('AdminCreateUser, MessageAction RESEND: sends the invitation again to a user who is there'),
    ],
    // An emulator was mended to answer so; no record shows it.
    atMost: 'SHOULD',
    applies: is('AdminCreateUser'),
    provokes: () => ({ changes: 'request', request: (_ctx, { input }) => ({ ...input, MessageAction: 'RESEND' }) }),
  },
]
