import { model, wire } from '../../spec/evidence.ts'
import {
  all,
  is,
  names,
  namesClient,
  namesGroup,
  namesImportJob,
  namesPool,
  namesPoolByArn,
  namesProvider,
  namesReplica,
  namesResourceServer,
  not,
} from './binds.ts'
import type { Recipe } from './recipe.ts'

/** A well-formed client id that no target gives out: 26 lower-case letters and digits. */
const NO_CLIENT = '0poolproofnosuchclient0000'
/** A well-formed pool id that no target gives out. */
const NO_POOL = 'us-east-1_poolproof'

/** A well-formed device key that no target gives out. */
const NO_DEVICE = 'us-east-1_00000000-0000-4000-8000-000000000000'

/** A region that no world copies a pool to. */
const NO_REPLICA = 'me-south-1'
/** Of the pool without it, and of the client with it. */
const mayNameClient = is('DescribeRiskConfiguration', 'SetRiskConfiguration')

/** A well-formed id of a style or of terms that no target gives out: a UUID of version 4. */
const NO_ID = '00000000-0000-4000-8000-000000000000'

const fault = 'ResourceNotFoundException'
const declared = model('ResourceNotFoundException: the service cannot find the requested resource')

const noPool: Recipe = {
  fault,
  title: 'refuses a user pool that does not exist',
  source: [declared, wire('B', 'recorded "User pool ... does not exist." (DescribeUserPool, 2026)')],
  says: 'user-pool-not-found',
  // The one sentence of DeleteUserPoolDomain is about pools as well.
  applies: all(namesPool, not(namesClient), not(is('DeleteUserPoolDomain'))),
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
  {
    fault,
    variant: 'client',
    says: 'client-not-found',
    title: 'refuses an app client that does not exist, where it may be named',
    source: [declared, wire('B', 'aws/aws-sdk-php#2183, aws-amplify/amplify-flutter#740 (other operations)')],
    applies: mayNameClient,
    provokes: () => ({
      changes: 'request',
      wish: { hold: 'ClientId' },
      request: (_ctx, { input }) => ({ ...input, ClientId: NO_CLIENT }),
    }),
  },
  {
    fault,
    variant: 'arn',
    title: 'refuses the ARN of a user pool that does not exist',
    source: [declared],
    applies: namesPoolByArn,
    provokes: () => ({
      changes: 'request',
      request: (_ctx, { input }) => ({
        ...input,
        ResourceArn: String(input['ResourceArn']).replace(/[^_/]+$/, 'poolproof'),
      }),
    }),
  },
  {
    fault,
    variant: 'replica',
    title: 'refuses a region in which there is no replica',
    source: [declared, wire('B', 'hashicorp/terraform-provider-aws: waits so until a replica is deleted')],
    applies: namesReplica,
    provokes: () => ({ changes: 'request', request: (_ctx, { input }) => ({ ...input, RegionName: NO_REPLICA }) }),
  },
  {
    fault,
    variant: 'import-job',
    title: 'refuses an import job that does not exist',
    source: [declared],
    applies: namesImportJob,
    provokes: () => ({ changes: 'request', request: (_ctx, { input }) => ({ ...input, JobId: 'import-poolproof0' }) }),
  },
  {
    fault,
    variant: 'branding',
    title: 'refuses a branding style that does not exist',
    source: [declared, wire('B', 'recorded: DescribeManagedLoginBranding-1')],
    says: 'branding-unknown',
    applies: is('DescribeManagedLoginBranding', 'UpdateManagedLoginBranding', 'DeleteManagedLoginBranding'),
    provokes: () => ({
      changes: 'request',
      request: (_ctx, { input }) => ({ ...input, ManagedLoginBrandingId: NO_ID }),
    }),
  },
  {
    fault,
    variant: 'terms',
    title: 'refuses terms that do not exist',
    source: [declared],
    applies: is('DescribeTerms', 'UpdateTerms', 'DeleteTerms'),
    provokes: () => ({ changes: 'request', request: (_ctx, { input }) => ({ ...input, TermsId: NO_ID }) }),
  },
  // It names its pool, although the model does not require it to.
  { ...noPool, applies: is('UpdateManagedLoginBranding') },
  { ...noPool, variant: 'pool', applies: all(namesPool, namesClient) },
  {
    fault,
    variant: 'group',
    title: 'refuses a group that does not exist',
    source: [declared, wire('B', 'recorded: AdminAddUserToGroup-3 ("Group not found.")')],
    applies: namesGroup,
    provokes: () => ({ changes: 'request', request: (ctx, { input }) => ({ ...input, GroupName: ctx.world.name() }) }),
  },
  {
    fault,
    variant: 'device',
    says: 'device-not-found',
    title: 'refuses a device that does not exist',
    source: [declared, wire('B', 'aws/aws-sdk-net#1055, amazon-cognito-identity-js#200 (operations of the user)')],
    applies: names('DeviceKey', 'device.key'),
    provokes: () => ({ changes: 'request', request: (_ctx, { input }) => ({ ...input, DeviceKey: NO_DEVICE }) }),
  },
  {
    fault,
    variant: 'resource-server',
    title: 'refuses a resource server that does not exist',
    source: [declared],
    applies: namesResourceServer,
    provokes: () => ({
      changes: 'request',
      request: (ctx, { input }) => ({ ...input, Identifier: ctx.world.name() }),
    }),
  },
  {
    fault,
    variant: 'provider',
    says: 'provider-not-found',
    title: 'refuses an identity provider that does not exist',
    source: [declared, wire('B', 'recorded: DescribeIdentityProvider-2')],
    applies: namesProvider,
    provokes: () => ({
      changes: 'request',
      request: (_ctx, { input }) => ({ ...input, ProviderName: 'PoolproofNone' }),
    }),
  },
]
