/** Members that another rule than the description binds: a target may refuse a value that the schema allows. */
import { describe, expect, it } from 'vitest'
import type { Answer, Call } from '../../../fixtures/reference/call.ts'
import { complaints, tryReference } from '../../self/in-process.ts'

/** As the live service refuses the role of an account that is not its own. */
const crossAccount = (type: string) => ({
  lastWord: (answer: Answer, { operation, input }: Call): Answer =>
    answer.status === 200 && operation?.name === 'CreateGroup' && input['RoleArn'] !== undefined
      ? {
          ...answer,
          status: 400,
          body: JSON.stringify({ __type: type, message: 'Cross-account pass role is not allowed.' }),
        }
      : answer,
})
const accept = { operations: ['CreateGroup'], only: ({ suite }: { suite: string }) => suite === 'accept' }

describe('a request with a member that another rule binds', () => {
  it('may be refused with a declared fault', async () => {
    const records = await tryReference({ ...accept, rules: crossAccount('InvalidParameterException') })
    expect(records.length).toBeGreaterThan(5)
    expect(complaints(records)).toEqual([])
  })

  it('may not be refused with another', async () => {
    const records = await tryReference({ ...accept, rules: crossAccount('UserNotFoundException') })
    const accused = records.filter(({ status }) => status === 'failed').map(({ id }) => id)
    expect(accused).toContain('CreateGroup/accept/maximal')
  })
})
