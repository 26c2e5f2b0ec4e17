import { wire } from '../../spec/evidence.ts'
import { tryTwin } from '../operations/twin.ts'
import { is } from './binds.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'ExpiredCodeException',
    title: 'refuses a code in whose place another one was sent',
    source: [
      wire('B', 'recorded "Invalid code provided, please request a code again." for a code that was superseded (live)'),
    ],
    says: 'expired-code',
    needs: ['readCode'],
    calls: ['ResendConfirmationCode'],
    applies: is('ConfirmSignUp'),
    provokes: () => ({
      changes: 'world',
      wish: { own: ['user'] },
      async trouble(ctx, { input }) {
        const { ClientId, Username } = input
        await tryTwin(ctx, { ClientId, Username }, 'ResendConfirmationCode')
      },
    }),
  },
]
