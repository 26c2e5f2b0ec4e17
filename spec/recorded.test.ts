import { describe as suite, expect, it } from 'vitest'
import { LATEST_EDITION, loadEdition } from './edition.ts'
import { asSent, recordedAnswers, type Recorded } from './recorded.ts'

const edition = loadEdition(LATEST_EDITION)

const recorded = (operation: string, body: unknown, form: Recorded['form'] = 'sdk'): Recorded => ({
  id: `${operation}-0`,
  operation,
  request: null,
  response: { status: 200, headers: null, body },
  form,
  date: null,
  source: 'made up',
  certainty: 'A',
})

suite('recorded answers', () => {
  it('are read in order, once', () => {
    expect(recordedAnswers()[0]?.id).toBe('AdminAddUserToGroup-1')
    expect(recordedAnswers()).toBe(recordedAnswers())
  })

  it('lose what an SDK made of dates', () => {
    const user = { Username: 'ada', UserCreateDate: '2022-04-06T16:04:22.543000+09:00' }
    expect(asSent(edition, recorded('ListUsers', { Users: [user] }))).toEqual({
      Users: [{ Username: 'ada', UserCreateDate: 1649228662.543 }],
    })
    expect(asSent(edition, recorded('ListUsers', { Users: [{ UserCreateDate: 'soon' }] }))).toEqual({
      Users: [{ UserCreateDate: 'soon' }],
    })
  })

  it('lose what an SDK made of names, but for keys of maps and members that nobody knows', () => {
    const body = { challengeName: 'SMS_MFA', challengeParameters: { userName: '2022-04-06' }, more: 1 }
    expect(asSent(edition, recorded('InitiateAuth', body))).toEqual({
      ChallengeName: 'SMS_MFA',
      ChallengeParameters: { userName: '2022-04-06' },
      more: 1,
    })
  })

  it('stay as they are where they were recorded raw, or have no body', () => {
    const body = { Users: [{ UserCreateDate: '2022-04-06' }] }
    expect(asSent(edition, recorded('ListUsers', body, 'raw'))).toBe(body)
    expect(asSent(edition, recorded('DeleteUserPool', ''))).toBe('')
  })
})
