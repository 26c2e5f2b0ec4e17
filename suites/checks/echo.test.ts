import { describe as group, expect, it } from 'vitest'
import { describe } from '../../spec/describe.ts'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { echoed } from '../../spec/echo.ts'
import { echoes } from './echo.ts'
import { answer } from './fake-exchange.helper.ts'

const edition = loadEdition(LATEST_EDITION)
const paths = (operation: string) => echoed(edition, describe(edition, operation)).map(({ at }) => at.join('.'))

function told(operation: string, input: unknown, body: unknown, status = 200) {
  const check = echoes(edition, describe(edition, operation), input)
  return check(answer(status, body)).map(({ code, path, level }) => `${code} ${path} ${level}`)
}

group('echoed', () => {
  it('finds the members of the same name and component', () => {
    expect(paths('CreateGroup')).toEqual([
      'Group.GroupName',
      'Group.UserPoolId',
      'Group.Description',
      'Group.RoleArn',
      'Group.Precedence',
    ])
    expect(paths('ForgotPassword')).toEqual([])
  })

  it('leaves out what records show to come back changed', () => {
    expect(paths('AdminCreateUser')).toEqual([])
    expect(paths('InitiateAuth')).toEqual([])
    expect(paths('CreateUserPool')).not.toContain('UserPool.UserPoolTags')
    expect(paths('GetUICustomization')).toEqual([])
    expect(paths('SetUICustomization')).toContain('UICustomization.CSS')
  })
})

group('echoes', () => {
  const input = { UserPoolId: 'a_b', GroupName: 'Admins', Precedence: 3 }

  it('takes what was sent, and more', () => {
    expect(told('CreateGroup', input, { Group: { ...input, CreationDate: 1 } })).toEqual([])
  })

  it('tells what comes back otherwise, or not at all', () => {
    expect(told('CreateGroup', input, { Group: { ...input, Precedence: 4 } })).toEqual([
      'not-echoed body.Group.Precedence SHOULD',
    ])
    expect(told('CreateGroup', input, { Group: { UserPoolId: 'a_b', Precedence: 3 } })).toEqual([
      'not-echoed body.Group.GroupName SHOULD',
    ])
  })

  it('leaves a missing structure, and a refusal, to other checks', () => {
    expect(told('CreateGroup', input, {})).toEqual([])
    expect(told('CreateGroup', input, { Group: {} }, 400)).toEqual([])
  })

  it('does not miss a value in a structure that stands for the default, and misses what lies beside it', () => {
    const asked = { Policies: { PasswordPolicy: { MinimumLength: 9, PasswordHistorySize: 0 } } }
    const shown = (MinimumLength: number) => ({ UserPool: { Policies: { PasswordPolicy: { MinimumLength } } } })
    expect(told('CreateUserPool', asked, shown(9))).toEqual([])
    expect(told('CreateUserPool', asked, shown(8))).toEqual(['not-echoed body.UserPool.Policies SHOULD'])
  })

  it('does not miss what was sent empty, or null', () => {
    const empty = { ...input, Description: '', RoleArn: null }
    expect(told('CreateGroup', empty, { Group: input })).toEqual([])
  })

  it('takes a list in another order, not with other items', () => {
    const client = { UserPoolId: 'a_b', ClientName: 'c', CallbackURLs: ['https://a', 'https://b'] }
    const came = (...CallbackURLs: string[]) => ({ UserPoolClient: { ...client, CallbackURLs } })
    expect(told('CreateUserPoolClient', client, came('https://b', 'https://a'))).toEqual([])
    for (const urls of [['https://a'], ['https://a', 'https://a'], ['https://a', 'https://b', 'https://c']]) {
      expect(told('CreateUserPoolClient', client, came(...urls))).toEqual([
        'not-echoed body.UserPoolClient.CallbackURLs SHOULD',
      ])
    }
  })

  it('takes members that the target adds inside', () => {
    const client = { TokenValidityUnits: { AccessToken: 'days' } }
    const all = { AccessToken: 'days', IdToken: 'hours', RefreshToken: 'days' }
    expect(told('CreateUserPoolClient', client, { UserPoolClient: { TokenValidityUnits: all } })).toEqual([])
    const other = { ...all, AccessToken: 'hours' }
    expect(told('CreateUserPoolClient', client, { UserPoolClient: { TokenValidityUnits: other } })).toHaveLength(1)
  })

  it('asks nothing of a value that stands for another', () => {
    expect(
      told('CreateUserPoolClient', { RefreshTokenValidity: 0 }, { UserPoolClient: { RefreshTokenValidity: 30 } }),
    ).toEqual([])
    expect(
      told('CreateUserPoolClient', { RefreshTokenValidity: 1 }, { UserPoolClient: { RefreshTokenValidity: 30 } }),
    ).toHaveLength(1)
  })
})
