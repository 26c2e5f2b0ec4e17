/** Secrets of an app client: how many, and which there are. */
import { docs, model } from '../../spec/evidence.ts'
import { is, names } from './binds.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'LimitExceededException',
    title: 'refuses a third secret of an app client',
    source: [docs('API reference, AddUserPoolClientSecret: up to 2 active secrets per app client')],
    applies: is('AddUserPoolClientSecret'),
    provokes: () => ({
      changes: 'request',
      also: { client: { secret: true }, clientSecret: {} },
      request: (_ctx, { input }, { client }) => ({ ...input, ClientId: client?.id }),
    }),
  },
  {
    fault: 'ResourceNotFoundException',
    variant: 'secret',
    title: 'refuses a secret that the app client does not have',
    source: [model('ResourceNotFoundException: the service cannot find the requested resource')],
    applies: names('ClientSecretId', 'clientSecret.id'),
    provokes: () => ({
      changes: 'request',
      // Of the documented form, and older than the client.
      request: (_ctx, { input }) => ({ ...input, ClientSecretId: `${String(input['ClientId'])}--1` }),
    }),
  },
]
