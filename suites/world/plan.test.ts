import { describe, expect, it } from 'vitest'
import { EDITIONS, loadEdition, operationNames } from '../../spec/edition.ts'
import { iamPolicy, WORLD_OPERATIONS } from './plan.ts'

describe('the plan of a world', () => {
  it.each(EDITIONS)('names operations that edition %s has', (date) => {
    expect(operationNames(loadEdition(date))).toEqual(
      expect.arrayContaining(WORLD_OPERATIONS.map(({ operation }) => operation)),
    )
  })

  it('comes with a policy of exactly those actions', () => {
    expect(iamPolicy()).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: WORLD_OPERATIONS.map(({ operation }) => `cognito-idp:${operation}`).sort(),
          Resource: '*',
        },
      ],
    })
  })

  it("adds what cases call, and what SMS and e-mail of one's own take", () => {
    const { Statement } = iamPolicy(['AdminGetUser', 'DeleteUserPool'], { sms: true, developerEmail: true })
    expect(Statement[0]?.Action).toContain('cognito-idp:AdminGetUser')
    expect(new Set(Statement[0]?.Action).size).toBe(WORLD_OPERATIONS.length + 1)
    expect(Statement.slice(1).map(({ Action }) => Action)).toEqual([['iam:PassRole'], ['iam:CreateServiceLinkedRole']])
  })
})
