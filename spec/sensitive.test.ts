import { describe, expect, it } from 'vitest'
import { placeOf, sensitiveMembers } from './sensitive.ts'

describe('a place', () => {
  it('is sensitive where an edition marks its shape, at any depth', () => {
    const input = placeOf('AdminCreateUser', 'input')
    expect(input?.sensitive).toBe(false)
    expect(input?.member('TemporaryPassword')?.sensitive).toBe(true)
    expect(input?.member('UserAttributes')?.sensitive).toBe(false)
    expect(input?.member('UserAttributes')?.item()?.member('Value')?.sensitive).toBe(true)
    expect(input?.member('UserAttributes')?.item()?.member('Name')?.sensitive).toBe(false)
    expect(placeOf('InitiateAuth', 'input')?.member('AuthParameters')?.sensitive).toBe(true)
  })

  it('is known from any edition', () => {
    const secrets = placeOf('ListUserPoolClientSecrets', 'output')?.member('ClientSecrets')
    expect(secrets?.item()?.member('ClientSecretValue')?.sensitive).toBe(true)
  })

  it('is not sensitive for having the name of one that is', () => {
    const events = placeOf('AdminListUserAuthEvents', 'output')?.member('AuthEvents')?.item()
    expect(events?.member('ChallengeResponses')?.sensitive).toBe(false)
    expect(placeOf('RespondToAuthChallenge', 'input')?.member('ChallengeResponses')?.sensitive).toBe(true)
  })

  it('tells where only words of the description can stand', () => {
    const client = placeOf('CreateUserPoolClient', 'input')
    expect(client?.member('TokenValidityUnits')?.member('AccessToken')?.enumerated).toBe(true)
    expect(client?.member('ClientName')?.enumerated).toBe(false)
  })

  it('is the value of a map under any key', () => {
    const details = placeOf('CreateIdentityProvider', 'input')?.member('ProviderDetails')
    expect(details?.member('client_id')).toMatchObject({ sensitive: false })
    expect(details?.member('client_id')).toBe(details?.member('private_key'))
  })

  it('is not there where no edition knows it', () => {
    expect(placeOf('NoSuchOperation', 'input')).toBeUndefined()
    expect(placeOf('GetUser', 'input')?.member('toString')).toBeUndefined()
    expect(placeOf('GetUser', 'input')?.item()).toBeUndefined()
  })
})

it('every sensitive member is known by its name', () => {
  const names = sensitiveMembers()
  for (const name of ['Username', 'Session', 'ClientSecretValue', 'AuthParameters', 'Value'])
    expect(names).toContain(name)
  for (const name of ['UserAttributes', 'Name', 'PoolName', 'Destination']) expect(names).not.toContain(name)
})
