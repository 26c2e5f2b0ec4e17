import { describe, expect, it } from 'vitest'
import { withoutForms } from './secret-forms.ts'

const CANARY = 'hunter22-canary'

describe('withoutForms', () => {
  it.each([
    ['escaped quotes in a JSON string', `{"message":"bad password: \\"${CANARY}\\""}`],
    ['single quotes', `{'Password': '${CANARY}'}`],
    ['single quotes around letters alone', "{'Password': 'canary'}"],
    ['prose', `AccessToken: ${CANARY} is not valid`],
    ['prose that is cut off', `password='${CANARY}`],
    ['entities', `{&quot;Password&quot;:&quot;${CANARY}&quot;}`],
    ['a URL', `see /cb?a=1&id_token=${CANARY}&b=2`],
    ['an encoded body', `%7B%22Password%22%3A%22${CANARY}%22%7D`],
    ['a form field', `<input type="hidden" name="csrf_token" value="${CANARY}">`],
    ['a form field the other way round', `<input value='${CANARY}' type=hidden name='password'>`],
    ['an element', `<Password>${CANARY}</Password>`],
    ['an element that is cut off', `<Password>${CANARY}`],
    ['a token', 'got eyJhbGciOiJSUzI1NiJ9.eyJjYW5hcnki.canary'],
    ['the beginning of a token', 'got eyJhbGciOiJSUzI1NiJ9canary'],
    ['a bearer', `Authorization was Bearer ${CANARY}`],
  ])('hides what stands under the name of a secret, or looks like one, in %s', (_, text) => {
    expect(withoutForms(text)).toMatch(/<redacted: \d+ characters>/)
    expect(withoutForms(text)).not.toContain('canary')
  })

  it.each([
    "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null",
    'confirmationCode: Member must have length less than or equal to 2048; secretHash: Member must satisfy',
    '400 CodeMismatchException: Invalid verification code provided, please try again.',
    'Password did not conform with policy: Password must have numeric characters',
    'code: InvalidParameter, status code: 400',
    '{"TokenValidityUnits":{"AccessToken":"hours"}}',
    '<code>403</code> <p>Forbidden</p>',
    '{"Password":"<redacted: 8 characters>"}',
    'Password: <redacted: 8 characters>',
  ])('leaves %s as it is', (text) => {
    expect(withoutForms(text)).toBe(text)
  })
})
