import { wire } from '../../../spec/evidence.ts'
import { asObject, isSuccess } from '../../checks/fault-answer.ts'
import { violation } from '../../checks/violation.ts'
import type { Check } from '../../engine/case.ts'
import { makes } from './makes.ts'

/** `us-east-1_`, and nine letters or digits. Violations `pool-id` (a SHOULD), `pool-arn`. */
const identity: Check = (exchange) => {
  if (!isSuccess(exchange)) return []
  const { Id, Arn } = asObject(asObject(exchange.response.json)?.['UserPool']) ?? {}
  const id = String(Id)
  const region = id.slice(0, Math.max(0, id.lastIndexOf('_')))
  return [
    ...(/^[a-z]{2}(?:-[a-z]+)+-\d_[0-9A-Za-z]{9}$/.test(id)
      ? []
      : [
          violation(
            'pool-id',
            'body.UserPool.Id',
            '<region>_<9 letters or digits>',
            Id,
            'gives a pool an id of another form',
            'SHOULD',
          ),
        ]),
    ...(/^arn:aws[\w-]*:cognito-idp:/.test(String(Arn)) && String(Arn).endsWith(`:userpool/${id}`)
      ? []
      : [
          violation(
            'pool-arn',
            'body.UserPool.Arn',
            `arn:aws:cognito-idp:${region}:<account>:userpool/${id}`,
            Arn,
            'gives a pool an ARN of another form',
          ),
        ]),
  ]
}

export default makes(import.meta.url, {
  title: 'gives a pool an id of its region, and an ARN that ends in it',
  source: [
    wire('A', 'hashicorp/terraform-provider-aws: acceptance test UserPool_basic (ARN)'),
    wire('B', 'dumps of live pools, 2018 to 2025 (id)'),
  ],
  looks: () => [identity],
})
