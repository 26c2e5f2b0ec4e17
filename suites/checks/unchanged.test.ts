import { describe, expect, it } from 'vitest'
import { answer } from './fake-exchange.helper.ts'
import { unchanged } from './unchanged.ts'

const told = (before: unknown, after: unknown) =>
  unchanged(before, after, 'user')(answer(400, {})).map(({ code, path }) => `${code} ${path}`)

const user = {
  Username: 'ada',
  Enabled: true,
  UserLastModifiedDate: 1.7e9,
  Attributes: [
    { Name: 'a', Value: '1' },
    { Name: 'b', Value: '2' },
  ],
}

describe('unchanged', () => {
  it('takes the same again, whatever its order', () => {
    const { Attributes, ...rest } = user
    expect(told(user, { Attributes: Attributes.toReversed(), ...rest })).toEqual([])
    expect(told([user, null], [null, user])).toEqual([])
  })

  it('tells a value that changed, came or went, by its place', () => {
    expect(told(user, { ...user, Enabled: false })).toEqual(['refused-and-did-it user.Enabled'])
    expect(told(user, { ...user, UserStatus: 'CONFIRMED' })).toEqual(['refused-and-did-it user.UserStatus'])
    expect(told(user, undefined)).toEqual(['refused-and-did-it user'])
    expect(told([user], [])).toEqual(['refused-and-did-it user'])
  })

  it('tells a change inside a list once', () => {
    const other = user.Attributes.map(({ Name }) => ({ Name, Value: 'x' }))
    expect(told(user, { ...user, Attributes: other })).toEqual(['refused-and-did-it user.Attributes[].Value'])
  })

  it('tells what came or went once, and not all that it says of itself', () => {
    const gone = { status: 400, body: { __type: 'UserNotFoundException', message: 'no' } }
    expect(told([{ status: 200, body: user }], [gone])).toEqual(['refused-and-did-it user[].status'])
    expect(told([gone], [{ status: 200, body: user }])).toEqual(['refused-and-did-it user[].status'])
  })

  it('tells a date of the last change, too', () => {
    expect(told(user, { ...user, UserLastModifiedDate: 1.7e9 + 1 })).toEqual([
      'refused-and-did-it user.UserLastModifiedDate',
    ])
  })

  it('does not tell what moves by itself', () => {
    expect(told({ EstimatedNumberOfUsers: 1, Id: 'a' }, { EstimatedNumberOfUsers: 2, Id: 'a' })).toEqual([])
    const list = (url: string) => [
      { JobId: '1', PreSignedUrl: `${url}z` },
      { JobId: '2', PreSignedUrl: url },
    ]
    expect(told(list('a'), list('b'))).toEqual([])
  })

  it('tells five places at most', () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`m${index}`, 1]))
    expect(told(many, {})).toHaveLength(5)
  })
})
