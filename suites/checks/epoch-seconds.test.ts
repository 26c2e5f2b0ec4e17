import { describe as group, expect, it } from 'vitest'
import { describe } from '../../spec/describe.ts'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { countsSeconds } from './epoch-seconds.ts'
import { answer } from './fake-exchange.helper.ts'

const edition = loadEdition(LATEST_EDITION)
const told = (body: string | object, status = 200, operation = 'ListUsers') =>
  countsSeconds(edition, describe(edition, operation))(answer(status, body)).map(({ code, path }) => `${code} ${path}`)
const users = (...dates: unknown[]) => ({ Users: dates.map((UserCreateDate) => ({ UserCreateDate })) })

group('countsSeconds', () => {
  it('takes seconds, with a fraction and in any notation', () => {
    expect(told(users(1594889658, 1594889658.976))).toEqual([])
    expect(told('{"Users":[{"UserCreateDate":1.594889658976E9}]}')).toEqual([])
  })

  it.each([
    ['milliseconds', 1594889658976],
    ['text', '2020-07-16T08:54:18Z'],
    ['digits as text', '1594889658'],
    ['days', 18459],
    ['nothing', 0],
  ])('does not take %s', (_what, date) => {
    expect(told(users(1594889658, date, date))).toEqual(['timestamp-form body.Users[].UserCreateDate'])
  })

  it('looks at no other member, and at no fault', () => {
    expect(told({ UserPool: { EstimatedNumberOfUsers: 0, Name: 'x' } }, 200, 'DescribeUserPool')).toEqual([])
    expect(told(users('never'), 400)).toEqual([])
    expect(told({ Other: { UserCreateDate: 'never' } })).toEqual([])
  })
})
