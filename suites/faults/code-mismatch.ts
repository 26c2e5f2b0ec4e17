import { wire } from '../../spec/evidence.ts'
import { refusedWith, refusedWithOneOf } from '../checks/refused-with.ts'
import { anotherCode } from '../operations/another-code.ts'
import { is } from './binds.ts'
import type { Recipe } from './recipe.ts'

const fault = 'CodeMismatchException'

export const recipes: Recipe[] = [
  {
    fault,
    title: 'refuses a code that was not sent',
    source: [wire('A', 'floci-io/floci, recorded fixtures of ConfirmSignUp (2026-05): the message of a wrong code')],
    says: 'code-mismatch',
    standsAlone: true,
    // Without the hook nobody knows whether a code was sent at all.
    check: ({ operation, profile, target }) =>
      target.hooks.readCode === undefined
        ? refusedWithOneOf([fault, 'ExpiredCodeException'], { operation, profile })
        : refusedWith({ operation, profile, fault }),
    applies: is('ConfirmSignUp'),
    provokes: () => ({
      changes: 'request',
      request: (_ctx, { input }) => ({ ...input, ConfirmationCode: anotherCode(String(input['ConfirmationCode'])) }),
    }),
  },
]
