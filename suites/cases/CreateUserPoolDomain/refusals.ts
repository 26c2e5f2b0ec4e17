/** What keeps a domain from being made. */
import { model, wire, type Source } from '../../../spec/evidence.ts'
import type { Recipe } from '../../faults/recipe.ts'
import type { Input } from '../../operations/success.ts'

const PREFLIGHT = 'cdk-preflight, cognito rules (real deploys, 2026)'
/** Certificates of an account that is nobody's. */
const certificate = (region: string) => ({
  CertificateArn: `arn:aws:acm:${region}:123456789012:certificate/0b1c2d3e-4f50-4162-8374-95a6b7c8d9e0`,
})

interface Row {
  variant: string
  title: string
  source: Source[]
  says: string
  /** @param name a new one. */
  instead: (name: string) => Input
}

const ROWS: readonly Row[] = [
  {
    variant: 'character',
    title: 'refuses a domain with a character that domains cannot have, in words of its own',
    source: [wire('B', `${PREFLIGHT}: an upper-case letter, an underscore`)],
    says: 'domain-character',
    instead: (name) => ({ Domain: `${name}_a` }),
  },
  {
    variant: 'reserved-word',
    title: 'refuses a domain with a word that the service keeps for itself',
    source: [wire('B', 'recorded: CreateUserPoolDomain-5')],
    says: 'domain-reserved',
    instead: (name) => ({ Domain: `aws-${name}` }),
  },
  {
    variant: 'root-domain',
    title: 'refuses a custom domain right below a top-level domain',
    source: [wire('A', 'recorded: CreateUserPoolDomain-2')],
    says: 'domain-not-subdomain',
    instead: (name) => ({ Domain: `${name}.example`, CustomDomainConfig: certificate('us-east-1') }),
  },
  {
    variant: 'certificate',
    title: 'refuses a custom domain with a certificate of another region',
    source: [wire('B', `${PREFLIGHT}: a certificate of another region`)],
    says: 'domain-certificate',
    instead: (name) => ({ Domain: `${name}.example.com`, CustomDomainConfig: certificate('eu-west-1') }),
  },
]

const fault = 'InvalidParameterException'

export const recipes: Recipe[] = [
  ...ROWS.map(({ instead, ...row }): Recipe => ({
    ...row,
    fault,
    applies: () => true,
    provokes: () => ({
      changes: 'request',
      request: (ctx, { input }) => ({ ...input, ...instead(ctx.world.name()) }),
    }),
  })),
  {
    fault,
    variant: 'taken',
    title: 'refuses a domain that another pool has',
    source: [wire('A', 'recorded: CreateUserPoolDomain-3')],
    says: 'domain-taken',
    applies: () => true,
    provokes: () => ({
      changes: 'request',
      also: { domain: {} },
      request: (_ctx, { input }, { domain }) => ({ ...input, Domain: domain?.domain }),
    }),
  },
  {
    fault,
    variant: 'second',
    title: 'refuses a second domain for a pool',
    source: [wire('B', 'public report: "User pool already has a domain configured." (400)')],
    says: 'pool-has-domain',
    applies: () => true,
    provokes: () => ({
      changes: 'request',
      also: { domain: {} },
      request: (_ctx, { input }, { pool }) => ({ ...input, UserPoolId: pool?.id }),
    }),
  },
  {
    fault: 'FeatureUnavailableInTierException',
    title: 'refuses managed login in a pool of the plan that does not have it',
    source: [
      model('FeatureUnavailableInTierException: a feature that the plan of the pool does not have'),
      wire('B', `${PREFLIGHT}: managed login version 2 in a LITE pool`),
    ],
    says: 'managed-login-tier',
    applies: () => true,
    provokes: () => ({
      changes: 'request',
      wish: { wants: { pool: { tier: 'LITE' } } },
      request: (_ctx, { input }) => ({ ...input, ManagedLoginVersion: 2 }),
    }),
  },
]
