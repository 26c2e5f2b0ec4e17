import { describe as suite, expect, it } from 'vitest'
import { readData } from './data.ts'
import { describe } from './describe.ts'
import { EDITIONS, loadEdition, operationNames } from './edition.ts'
import { boundTo, subjectOf } from './members.ts'

const table = () => readData<{ members: Record<string, string | null>; kinds: string[] }>('members.json')

suite('members', () => {
  it.each([
    ['UserPoolId', 'pool.id'],
    ['Username', 'user.username'],
    ['AccessToken', 'signIn.accessToken'],
    ['PaginationToken', 'page.token'],
    ['ClientMetadata', undefined],
    ['MaxResults', undefined],
    ['constructor', undefined],
  ])('are bound to a resource: %s', (member, value) => expect(boundTo(member)).toBe(value))

  it('are all thought of that an operation requires', () => {
    const required = EDITIONS.map(loadEdition).flatMap((edition) =>
      operationNames(edition).flatMap((name) => describe(edition, name).input.required ?? []),
    )
    expect([...new Set(required)].filter((member) => !Object.hasOwn(table().members, member))).toEqual([])
  })

  it('are members of some input', () => {
    const inputs = EDITIONS.map(loadEdition).flatMap((edition) =>
      operationNames(edition).flatMap((name) => Object.keys(describe(edition, name).input.properties ?? {})),
    )
    expect(Object.keys(table().members).filter((member) => !inputs.includes(member))).toEqual([])
  })

  it('name the kinds that requests are about', () => {
    const kinds = Object.values(table().members).flatMap((value) => value?.split('.')[0] ?? [])
    expect([...new Set(kinds)].filter((kind) => !['page', 'code'].includes(kind)).sort()).toEqual(
      table().kinds.toSorted(),
    )
    expect(subjectOf(['UserPoolId', 'Username', 'GroupName'])).toBe('user')
    expect(subjectOf(['MaxResults'])).toBeUndefined()
  })
})
