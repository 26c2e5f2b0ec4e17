import { expect, it } from 'vitest'
import { closest, hint } from './suggest.ts'

const NAMES = ['ForgotPassword', 'ConfirmForgotPassword', 'SignUp']

it.each([
  ['forgotpassword', 'ForgotPassword'],
  ['ForgtPasswrd', 'ForgotPassword'],
  ['SingUp', 'SignUp'],
  ['Elephant', undefined],
  ['', undefined],
])('the name closest to %j is %j', (text, name) => {
  expect(closest(text, NAMES)).toBe(name)
})

it('a hint names the closest, else all where they are few', () => {
  expect(hint('signup', NAMES)).toBe(': did you mean SignUp?')
  expect(hint('Elephant', NAMES)).toBe('; there are: ForgotPassword, ConfirmForgotPassword, SignUp')
  expect(
    hint(
      'Elephant',
      Array.from({ length: 13 }, (_, index) => `Operation${index}`),
    ),
  ).toBe('')
})
