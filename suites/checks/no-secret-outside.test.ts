import { describe as group, expect, it } from 'vitest'
import { describe } from '../../spec/describe.ts'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { answer } from './fake-exchange.helper.ts'
import { keepsSecrets } from './no-secret-outside.ts'

const edition = loadEdition(LATEST_EDITION)
const PASSWORD = 'correct horse 1!'

function told(operation: string, secrets: string[], ...given: Parameters<typeof answer>) {
  const check = keepsSecrets(describe(edition, operation), secrets)
  return check(answer(...given)).map(({ code, path }) => `${code} ${path}`)
}

group('keepsSecrets', () => {
  it('takes an answer without one', () => {
    expect(told('ForgotPassword', [PASSWORD, ''], 200, { CodeDeliveryDetails: { Destination: 'a***@e***' } })).toEqual(
      [],
    )
  })

  it('finds one at any depth, known member or not, and in names', () => {
    expect(told('ForgotPassword', [PASSWORD], 200, { Debug: { Tried: [`was ${PASSWORD}`] } })).toEqual([
      'secret-shown body.Debug.Tried[]',
    ])
    expect(told('ForgotPassword', [PASSWORD], 200, { CodeDeliveryDetails: { Destination: PASSWORD } })).toEqual([
      'secret-shown body.CodeDeliveryDetails.Destination',
    ])
    expect(told('ForgotPassword', [PASSWORD], 200, { [PASSWORD]: 1 })).toEqual(['secret-shown body{key}'])
  })

  it('finds one in faults, headers, and what is no JSON', () => {
    expect(
      told(
        'SignUp',
        [PASSWORD],
        400,
        { __type: 'X', message: `bad ${PASSWORD}` },
        { 'x-amzn-errormessage': `bad ${PASSWORD}` },
      ),
    ).toEqual(['secret-shown body.message', 'secret-shown headers.x-amzn-errormessage'])
    expect(told('SignUp', [PASSWORD], 500, `<html>${PASSWORD}</html>`)).toEqual(['secret-shown body'])
  })

  it('lets it stand in a member that the description calls sensitive, and in no other', () => {
    const token = 'header.payload.signature'
    expect(told('InitiateAuth', [token], 200, { AuthenticationResult: { AccessToken: token } })).toEqual([])
    expect(told('InitiateAuth', [token], 200, { AuthenticationResult: { TokenType: token } })).toEqual([
      'secret-shown body.AuthenticationResult.TokenType',
    ])
    expect(told('InitiateAuth', [token], 400, { AuthenticationResult: { AccessToken: token } })).toEqual([
      'secret-shown body.AuthenticationResult.AccessToken',
    ])
  })

  it('finds a short one only where it stands alone', () => {
    expect(told('ForgotPassword', ['1234'], 200, { a: 'id-99123456' })).toEqual([])
    expect(told('ForgotPassword', ['1234'], 200, { a: 'code: 1234.' })).toEqual(['secret-shown body.a'])
    expect(told('ForgotPassword', ['12-4'], 200, { a: '12-4' })).toEqual(['secret-shown body.a'])
    expect(told('ForgotPassword', ['1234'], 200, { a: 1234 })).toEqual(['secret-shown body.a'])
    expect(told('ForgotPassword', ['123456'], 200, { a: 'x123456x' })).toEqual(['secret-shown body.a'])
  })

  it('does not repeat it', () => {
    const check = keepsSecrets(describe(edition, 'SignUp'), [PASSWORD])
    expect(JSON.stringify(check(answer(200, { a: PASSWORD })))).not.toContain(PASSWORD)
  })
})
