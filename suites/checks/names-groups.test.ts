import { describe, expect, it } from 'vitest'
import { answer } from './fake-exchange.helper.ts'
import { namesGroups } from './names-groups.ts'

const token = (claims: unknown) => `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.y`
const codes = (names: string[], AccessToken: unknown) =>
  namesGroups(names)(answer(200, { AuthenticationResult: { AccessToken } })).map(({ code }) => code)

describe('namesGroups', () => {
  it('takes the groups in any order, and none for none', () => {
    expect(codes(['a', 'b'], token({ 'cognito:groups': ['b', 'a'] }))).toEqual([])
    expect(codes([], token({}))).toEqual([])
  })

  it.each([
    ['a group too few', ['a'], token({})],
    ['a group too many', [], token({ 'cognito:groups': ['a'] })],
    ['a text for a list', ['a'], token({ 'cognito:groups': 'a' })],
    ['no token at all', [], undefined],
    ['a token that cannot be read', ['a'], 'opaque'],
  ])('tells %s', (_, names, given) => {
    expect(codes(names, given)).toEqual(['token-groups'])
  })
})
