import { model, wire } from '../../spec/evidence.ts'
import type { CaseContext } from '../engine/case.ts'
import { hasStatus } from '../checks/refused-with.ts'
import { breaksPool } from './own-pool.ts'
import type { Recipe } from './recipe.ts'

const fault = 'TooManyRequestsException'
const record = wire('B', 'boto/botocore#1732, aws/aws-sdk-java#2301')
const given = (ctx: CaseContext) =>
  breaksPool(ctx, (userPoolId) => ctx.hooks.throttle({ userPoolId, operation: ctx.operation.name }))

export const recipes: Recipe[] = [
  {
    fault,
    title: 'answers that there were too many requests',
    source: [model('TooManyRequestsException: too many requests for a given operation'), record],
    needs: ['throttle'],
    operations: ['ForgotPassword'],
    given,
  },
  {
    fault,
    variant: 'status',
    title: 'answers too many requests with 400, not with 429',
    source: [record],
    needs: ['throttle'],
    operations: ['ForgotPassword'],
    profiles: ['wire'],
    check: () => hasStatus(400),
    given,
  },
]
