/** A setting of an app client that is refused: what the rows of the tables have in common. */
import type { Source } from '../../spec/evidence.ts'
import { wire } from '../../spec/evidence.ts'
import type { Input } from '../operations/success.ts'
import type { Recipe } from './recipe.ts'

export interface Row {
  variant?: string
  /** Default `InvalidParameterException`. */
  fault?: string
  says?: string
  title: string
  /** Default: recorded under the title. */
  source?: Source[]
  /** What the accepted request has. */
  besides: Input
}

export const BAD_FLOW = 'InvalidOAuthFlowException'

export const APP = 'https://app.example.com/callback'
/** What an app with a login page has. */
export const OAUTH: Input = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid'],
  CallbackURLs: [APP],
}

export const recorded = (rule: string): Source[] => [
  wire('B', `cdk-preflight, cognito rules (real deploys, 2026): ${rule}`),
]

export function common(row: Row): Pick<Recipe, 'fault' | 'variant' | 'says' | 'title' | 'source'> {
  const { variant, fault = 'InvalidParameterException', says, title, source = recorded(title) } = row
  return {
    fault,
    ...(variant === undefined ? {} : { variant }),
    ...(says === undefined ? {} : { says }),
    title,
    source,
  }
}
