/** Names that a pool does not let its users have. */
import { docs, wire } from '../../../spec/evidence.ts'
import { faultName } from '../../checks/fault-answer.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import { is } from '../../faults/binds.ts'
import type { Recipe } from '../../faults/recipe.ts'

const here = { applies: is('AdminCreateUser') }

export const recipes: Recipe[] = [
  {
    ...here,
    fault: 'UsernameExistsException',
    variant: 'alias',
    title: 'refuses a verified e-mail address that is the alias of another user',
    source: [
      docs('API reference, AdminCreateUser, ForceAliasCreation: refused where the alias exists, unless it is true'),
    ],
    provokes: (success) => ({
      changes: 'request',
      wish: { wants: { ...success.wants, pool: { aliases: ['email'] } } },
      also: { user: { email: 'verified' } },
      request: (_ctx, { input }, { user }) => ({
        ...input,
        UserAttributes: [
          { Name: 'email', Value: user?.email },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    }),
    // The documentation names a fault that the operation does not declare.
    check: ({ operation, profile }) => {
      const declared = refusedWith({ operation, profile, fault: 'UsernameExistsException' })
      return (exchange) => (faultName(exchange) === 'AliasExistsException' ? [] : declared(exchange))
    },
  },
  {
    ...here,
    fault: 'InvalidParameterException',
    variant: 'name-like-an-alias',
    says: 'name-like-an-alias',
    title: 'refuses a user name of the form of an e-mail address, where that is an alias in the pool',
    source: [
      wire('B', 'public reports: "Username cannot be of email format, since user pool is configured for email alias"'),
    ],
    provokes: (success) => ({
      changes: 'request',
      wish: { wants: { ...success.wants, pool: { aliases: ['email'] } } },
      request: (ctx, { input }) => ({ ...input, Username: `${ctx.world.name()}@example.com` }),
    }),
  },
]
