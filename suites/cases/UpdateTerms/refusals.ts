import { model } from '../../../spec/evidence.ts'
import type { Recipe } from '../../faults/recipe.ts'
import type { Input, Twin } from '../../operations/success.ts'
import { tryTwin } from '../../operations/twin.ts'

const OTHER = 'privacy-policy'
const renamed = ({ input }: Twin): Input => ({ ...input, TermsName: OTHER })

export const recipes: Recipe[] = [
  {
    fault: 'TermsExistsException',
    title: 'refuses a name that the app client has other terms of',
    source: [model('TermsExistsException: terms document names must be unique to the app client')],
    calls: ['CreateTerms'],
    applies: () => true,
    provokes: () => ({
      changes: 'world',
      input: renamed,
      async trouble(ctx, { input, have: { client, terms } }) {
        // Its own name again, so that the other one is free for others.
        await tryTwin(ctx, { ...input, TermsName: terms?.name })
        const { UserPoolId } = input
        const Links = { 'cognito:default': 'https://example.com/privacy' }
        const kind = { TermsName: OTHER, TermsSource: 'LINK', Enforcement: 'NONE' }
        await tryTwin(ctx, { UserPoolId, ClientId: client?.id, ...kind, Links }, 'CreateTerms')
      },
    }),
  },
]
