/** The domain of a pool, under which its sign-in pages are: a prefix of the service's own domain. */
import { resource } from '../resource.ts'

declare module '../kinds.ts' {
  interface Kinds {
    domain: { spec: DomainSpec; made: Domain }
  }
}

/** Nothing about it can be wished for. */
export type DomainSpec = Readonly<Record<string, never>>

export interface Domain {
  domain: string
}

export default resource<'domain'>({
  kind: 'domain',
  what: () => 'a domain',
  needs: () => ({ pool: { hosted: true } }),
  oneIn: 'pool',
  defaults: {},
  sharing: 'shared',
  makers: ['CreateUserPoolDomain'],
  ways: [
    {
      calls: ['CreateUserPoolDomain'],
      async make({ call, name }, _spec, { pool }) {
        // No two pools of a target have the same, whichever run they are of.
        const [, mark = ''] = (pool?.id ?? '').toLowerCase().split('_')
        const made = { domain: domainNamed(`${name()}-${mark}`) }
        await call('CreateUserPoolDomain', { UserPoolId: pool?.id, Domain: made.domain })
        return made
      },
    },
  ],
  gives: { 'domain.domain': { value: ({ domain }) => domain?.domain, fresh: domainNamed } },
  idOf: ({ domain }) => domain,
  observe: ({ domain }) => [{ operation: 'DescribeUserPoolDomain', input: { Domain: domain } }],
  observeNew: ({ Domain }) => [{ operation: 'DescribeUserPoolDomain', input: { Domain } }],
})

/** The service reserves a word that a name may have by chance. */
function domainNamed(name: string): string {
  return name.replaceAll('aws', 'a-ws')
}
