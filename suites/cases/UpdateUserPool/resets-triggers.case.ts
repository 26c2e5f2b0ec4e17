import { wire } from '../../../spec/evidence.ts'
import { poolAfterwards } from '../pool-afterwards.ts'

export default poolAfterwards(import.meta.url, {
  title: 'has no triggers any more where it is not told of them again',
  source: [wire('A', 'hashicorp/terraform-provider-aws: acceptance test UserPool_withLambda')],
  first: { LambdaConfig: { PreSignUp: 'arn:aws:lambda:us-east-1:123456789012:function:poolproof' } },
  loses: { 'UserPool.LambdaConfig.PreSignUp': undefined },
})
