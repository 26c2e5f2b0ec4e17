import { model, wire } from '../../spec/evidence.ts'
import type { Recipe } from './recipe.ts'
import { behaves } from './trigger.ts'

const source = [
  model('InvalidLambdaResponseException: an invalid Lambda response'),
  wire('B', 'aws-amplify/amplify-flutter#2391, aws/aws-sdk-js#2692'),
]

export const recipes: Recipe[] = [
  {
    fault: 'InvalidLambdaResponseException',
    variant: 'not-an-event',
    title: 'answers for a CustomMessage trigger that returns JSON which is no event',
    source,
    needs: ['pointTriggersAt'],
    operations: ['ForgotPassword'],
    given: (ctx) => behaves(ctx, 'not-an-event'),
  },
  {
    fault: 'InvalidLambdaResponseException',
    variant: 'not-json',
    title: 'answers for a CustomMessage trigger that returns something else than JSON',
    source,
    needs: ['pointTriggersAt'],
    operations: ['ForgotPassword'],
    given: (ctx) => behaves(ctx, 'not-json'),
  },
]
