import { model, wire } from '../../spec/evidence.ts'
import { all, namesClient, namesGroup, namesPool, not } from './binds.ts'
import type { Recipe } from './recipe.ts'

/** A well-formed client id that no target gives out: 26 lower-case letters and digits. */
const NO_CLIENT = '0poolproofnosuchclient0000'
/** A well-formed pool id that no target gives out. */
const NO_POOL = 'us-east-1_poolproof'

const fault = 'ResourceNotFoundException'
const declared = model('ResourceNotFoundException: the service cannot find the requested resource')

const noPool: Recipe = {
  fault,
  title: 'refuses a user pool that does not exist',
  source: [declared, wire('B', 'recorded "User pool ... does not exist." (DescribeUserPool, 2026)')],
  says: 'user-pool-not-found',
  applies: all(namesPool, not(namesClient)),
  provokes: () => ({ changes: 'request', request: (_ctx, { input }) => ({ ...input, UserPoolId: NO_POOL }) }),
}

export const recipes: Recipe[] = [
  {
    fault,
    title: 'refuses an app client that does not exist',
    source: [declared, wire('B', 'aws/aws-sdk-php#2183, aws-amplify/amplify-flutter#740 (other operations)')],
    says: 'client-not-found',
    applies: namesClient,
    provokes: () => ({ changes: 'request', request: (_ctx, { input }) => ({ ...input, ClientId: NO_CLIENT }) }),
  },
  noPool,
  { ...noPool, variant: 'pool', applies: all(namesPool, namesClient) },
  {
    fault,
    variant: 'group',
    title: 'refuses a group that does not exist',
    source: [declared, wire('B', 'recorded: AdminAddUserToGroup-3 ("Group not found.")')],
    applies: namesGroup,
    provokes: () => ({ changes: 'request', request: (ctx, { input }) => ({ ...input, GroupName: ctx.world.name() }) }),
  },
]
