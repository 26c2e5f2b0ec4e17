/**
 * Faults of which nobody has shown what brings them about. A hook that makes the operation answer one still tells
 * whether it comes with the right name, status and form.
 */
import { model } from '../../spec/evidence.ts'
import type { Success } from '../operations/success.ts'
import { is, takesAccessToken } from './binds.ts'
import type { Recipe } from './recipe.ts'

interface Row {
  fault: string
  applies: (success: Success) => boolean
  /** Why it is not brought about by what the operation is asked. */
  because: string
}

export const ROWS: readonly Row[] = [
  {
    fault: 'NotAuthorizedException',
    applies: ({ operation }) => operation.signed,
    because: 'a caller without permission gets AccessDeniedException on the live service',
  },
  {
    fault: 'UserNotFoundException',
    applies: takesAccessToken,
    because: 'what a token of a user who is gone gets is not known',
  },
  {
    fault: 'ResourceNotFoundException',
    applies: takesAccessToken,
    because: 'which resource a request with nothing but a token cannot find is not known',
  },
  { fault: 'UserPoolTaggingException', applies: () => true, because: 'no record shows when reading a pool answers it' },
  { fault: 'ConcurrentModificationException', applies: () => true, because: 'it needs two changes in the same moment' },
  { fault: 'PreconditionNotMetException', applies: is('AdminCreateUser'), because: 'no record shows the precondition' },
  {
    fault: 'LimitExceededException',
    applies: is('CreateGroup', 'ConfirmSignUp'),
    because: 'the quotas are out of reach',
  },
  { fault: 'TooManyFailedAttemptsException', applies: () => true, because: 'the number of attempts is not published' },
  {
    fault: 'PasswordResetRequiredException',
    applies: takesAccessToken,
    because: 'no record shows it for a valid token',
  },
  { fault: 'UserNotConfirmedException', applies: takesAccessToken, because: 'who is not confirmed has no token' },
]

export const recipes: Recipe[] = ROWS.map(({ fault, applies, because }) => ({
  fault,
  variant: 'injected',
  title: `answers ${fault} by its name and status, where it is made to`,
  source: [model(`${fault}: declared by the operation; ${because}`)],
  needs: ['injectFault'],
  applies,
  provokes: () => ({
    changes: 'world',
    trouble: (ctx, { have }) =>
      ctx.hooks.injectFault({ userPoolId: have.pool?.id ?? '', operation: ctx.operation.name, fault }),
  }),
}))
