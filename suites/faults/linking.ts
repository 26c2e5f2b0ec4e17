/** Users who are linked to somebody at a provider, and those who cannot be. */
import { docs, model, wire } from '../../spec/evidence.ts'
import { is } from './binds.ts'
import type { Recipe } from './recipe.ts'

const fault = 'InvalidParameterException'
const links = is('AdminLinkProviderForUser')
const native = (username: unknown) => ({
  ProviderName: 'Cognito',
  ProviderAttributeName: 'Cognito_Subject',
  ProviderAttributeValue: username,
})

/** As documented: so many identities of one user. */
const MOST_LINKS = 5
/** Provider, attribute and value together. */
const LONGEST = 128

const nobody = {
  fault: 'UserNotFoundException',
  source: [model('UserNotFoundException: the user is not found')],
}

export const recipes: Recipe[] = [
  {
    ...nobody,
    title: 'refuses to link anybody to a user who does not exist',
    applies: links,
    provokes: () => ({
      changes: 'request',
      request: (ctx, { input }) => ({ ...input, DestinationUser: native(ctx.world.name()) }),
    }),
  },
  {
    ...nobody,
    title: 'refuses to disable a user who does not exist',
    applies: is('AdminDisableProviderForUser'),
    provokes: () => ({
      changes: 'request',
      request: (ctx, { input }) => ({ ...input, User: native(ctx.world.name()) }),
    }),
  },
  {
    fault,
    variant: 'native-source',
    says: 'native-source',
    title: 'refuses to link a user of the pool itself as if he came from outside',
    source: [wire('B', 'boto/boto3#4163, aws-amplify/amplify-js#13334, aws/aws-sdk-js-v3#5281')],
    applies: links,
    provokes: () => ({
      changes: 'request',
      also: { user: {} },
      request: (_ctx, { input }, { user }) => ({ ...input, SourceUser: native(user?.username) }),
    }),
  },
  {
    fault,
    variant: 'already-linked',
    says: 'already-linked',
    title: 'refuses to link again who is linked to the user already',
    source: [wire('B', 'recorded: AdminLinkProviderForUser-2')],
    applies: links,
    provokes: () => ({
      changes: 'request',
      also: { identity: { linked: true } },
      request: (_ctx, { input }, { identity }) => ({ ...input, SourceUser: identity }),
    }),
  },
  {
    fault,
    variant: 'identity-too-long',
    title: `refuses an identity of more than ${LONGEST} characters: provider, attribute and value together`,
    source: [wire('B', 'aws/aws-sdk-js-v3#6985')],
    applies: links,
    provokes: () => ({
      changes: 'request',
      request: (_ctx, { input, have: { identity } }) => ({
        ...input,
        SourceUser: { ...identity, ProviderAttributeValue: 'x'.repeat(LONGEST) },
      }),
    }),
  },
  {
    fault: 'LimitExceededException',
    title: `refuses to link more than ${MOST_LINKS} identities to one user`,
    source: [docs(`API reference, AdminLinkProviderForUser: at most ${MOST_LINKS} identities of one user`)],
    calls: ['AdminLinkProviderForUser'],
    applies: links,
    provokes: () => ({
      changes: 'world',
      async trouble(ctx, { have }) {
        for (let made = 1; made < MOST_LINKS; made += 1) await ctx.world.also(have, { identity: { linked: true } })
      },
    }),
  },
]
