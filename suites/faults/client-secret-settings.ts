/**
 * Settings that hang on whether the client has a secret. That is made with it and never later, so that a new client is
 * refused for the settings, and an update for the client that it names.
 */
import { wire } from '../../spec/evidence.ts'
import type { Input } from '../operations/success.ts'
import { is } from './binds.ts'
import { BAD_FLOW, common, OAUTH, type Row } from './client-setting.ts'
import type { Recipe } from './recipe.ts'

const ROWS: readonly (Row & {
  /** What changes, where it is not the secret that is missing. */
  broken?: Input
})[] = [
  {
    variant: 'flows-apart',
    fault: BAD_FLOW,
    says: 'flows-apart',
    title: 'refuses the flow of machines beside one of people',
    // The record hides the name of the fault: it is the only one of the model that fits.
    source: [wire('B', 'recorded: CreateUserPoolClient-9')],
    besides: OAUTH,
    broken: { AllowedOAuthFlows: ['code', 'client_credentials'] },
  },
  {
    variant: 'flow-without-secret',
    fault: BAD_FLOW,
    says: 'flow-without-secret',
    title: 'refuses the flow of machines to a client without a secret',
    besides: { AllowedOAuthFlows: ['client_credentials'] },
  },
  {
    variant: 'context-without-secret',
    says: 'context-without-secret',
    title: 'refuses to take the context of users from a client without a secret',
    besides: { EnablePropagateAdditionalUserContextData: true },
  },
]

export const recipes: Recipe[] = ROWS.flatMap((row): Recipe[] => [
  {
    ...common(row),
    applies: is('CreateUserPoolClient'),
    provokes: () => ({
      changes: 'request',
      besides: { GenerateSecret: true, ...row.besides },
      request: (_ctx, { input }) => ({ ...input, ...(row.broken ?? { GenerateSecret: undefined }) }),
    }),
  },
  {
    ...common(row),
    applies: is('UpdateUserPoolClient'),
    provokes: (success) => ({
      changes: 'request',
      wish: { wants: { ...success.wants, client: { secret: true } } },
      ...(row.broken === undefined ? { also: { client: {} } } : {}),
      besides: row.besides,
      request: (_ctx, { input }, { client }) => ({ ...input, ...(row.broken ?? { ClientId: client?.id }) }),
    }),
  },
])
