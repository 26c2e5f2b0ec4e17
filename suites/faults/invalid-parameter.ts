import { document, model, wire } from '../../spec/evidence.ts'
import type { Recipe } from './recipe.ts'
import { behaves } from './trigger.ts'

export const recipes: Recipe[] = [
  {
    fault: 'InvalidParameterException',
    variant: 'no-verified-contact',
    title: 'refuses a user without a verified e-mail address or phone number',
    source: [
      document('ForgotPassword: without a verified phone number or e-mail address the exception is thrown'),
      model('ForgotPassword, documentation of the operation'),
      wire('A', 'public live test of ForgotPassword for an unverified user'),
    ],
    needs: [],
    operations: ['ForgotPassword'],
    async given(ctx, given) {
      const { input, pool } = await given.twin(ctx)
      const user = await ctx.world.user(pool, { email: 'unverified' })
      return { twin: input, provoke: async () => ({ ...input, Username: user.username }) }
    },
  },
  {
    fault: 'InvalidParameterException',
    variant: 'unconfirmed',
    title: 'refuses a user who signed up and is not confirmed yet',
    source: [wire('A', 'public live test of ForgotPassword for an unconfirmed user')],
    needs: [],
    operations: ['ForgotPassword'],
    async given(ctx, given) {
      const { input, pool } = await given.twin(ctx)
      const user = await ctx.world.user(pool, { email: 'unverified', state: 'UNCONFIRMED' })
      return { twin: input, provoke: async () => ({ ...input, Username: user.username }) }
    },
  },
  {
    fault: 'InvalidParameterException',
    variant: 'no-placeholder',
    title: 'refuses the message of a CustomMessage trigger that leaves out the code',
    source: [wire('B', 'amazon-cognito-identity-js#99, aws/aws-lambda-go#330 (ForgotPassword)')],
    needs: ['pointTriggersAt'],
    operations: ['ForgotPassword'],
    given: (ctx) => behaves(ctx, 'no-placeholder'),
  },
]
