import { describe, expect, it } from 'vitest'
import { describe as describeOperation } from '../../spec/describe.ts'
import { EDITIONS, LATEST_EDITION, loadEdition, operationNames } from '../../spec/edition.ts'
import { iamPolicy, WORLD_OPERATIONS } from './plan.ts'

const signed = WORLD_OPERATIONS.map(({ operation }) => operation).filter(
  (name) => describeOperation(loadEdition(LATEST_EDITION), name).signed,
)

describe('the plan of a world', () => {
  it.each(EDITIONS)('names operations that edition %s has', (date) => {
    expect(operationNames(loadEdition(date))).toEqual(
      expect.arrayContaining(WORLD_OPERATIONS.map(({ operation }) => operation)),
    )
  })

  it('comes with a policy of exactly those of them that are signed', () => {
    expect(iamPolicy()).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: signed.map((operation) => `cognito-idp:${operation}`).sort(),
          Resource: '*',
        },
      ],
    })
  })

  it("adds what cases call, and what SMS and e-mail of one's own take", () => {
    const { Statement } = iamPolicy(['AdminGetUser', 'DeleteUserPool'], { sms: true, developerEmail: true })
    expect(Statement[0]?.Action).toContain('cognito-idp:AdminGetUser')
    expect(new Set(Statement[0]?.Action).size).toBe(signed.length + 1)
    expect(Statement.slice(1).map(({ Action }) => Action)).toEqual([['iam:PassRole'], ['iam:CreateServiceLinkedRole']])
  })
})
