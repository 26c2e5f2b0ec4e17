import { wire } from '../../spec/evidence.ts'
import { anotherCode } from './another-code.ts'
import { is } from './binds.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'CodeMismatchException',
    title: 'refuses a code that was not sent',
    source: [wire('A', 'floci-io/floci, recorded fixtures of ConfirmSignUp (2026-05): the message of a wrong code')],
    needs: ['readCode'],
    applies: is('ConfirmSignUp'),
    provokes: () => ({
      changes: 'request',
      request: (_ctx, { input }) => ({ ...input, ConfirmationCode: anotherCode(String(input['ConfirmationCode'])) }),
    }),
  },
]
