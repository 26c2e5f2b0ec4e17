/** Where the terms of use of an app client are to be read. */
import { resource } from '../resource.ts'
import { stringAt } from '../set-up.ts'

declare module '../kinds.ts' {
  interface Kinds {
    terms: { spec: TermsSpec; made: Terms }
  }
}

/** Nothing about them can be wished for. */
export type TermsSpec = Readonly<Record<string, never>>

export interface Terms {
  id: string
  name: string
}

/** A client has at most one of each name. */
const NAME = 'terms-of-use'

export default resource<'terms'>({
  kind: 'terms',
  what: () => 'terms of use',
  needs: () => ({ client: {} }),
  oneIn: 'client',
  defaults: {},
  sharing: 'shared',
  makers: ['CreateTerms'],
  ways: [
    {
      calls: ['CreateTerms'],
      async make({ call }, _spec, { pool, client }) {
        const answer = await call('CreateTerms', {
          UserPoolId: pool?.id,
          ClientId: client?.id,
          TermsName: NAME,
          TermsSource: 'LINK',
          Enforcement: 'NONE',
          Links: { 'cognito:default': 'https://example.com/terms' },
        })
        return { id: stringAt('CreateTerms', answer, 'Terms', 'TermsId'), name: NAME }
      },
    },
  ],
  gives: {
    'terms.id': { value: ({ terms }) => terms?.id },
    'terms.name': { value: ({ terms }) => terms?.name, fresh: () => NAME },
  },
  idOf: ({ id }) => id,
  observe: ({ id }, { pool }) => [{ operation: 'DescribeTerms', input: { UserPoolId: pool?.id, TermsId: id } }],
  observeMade: (answer, { pool }) => {
    const { Terms } = (answer ?? {}) as { Terms?: { TermsId?: unknown } }
    return [{ operation: 'DescribeTerms', input: { UserPoolId: pool?.id, TermsId: Terms?.TermsId } }]
  },
})
