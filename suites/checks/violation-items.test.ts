import { describe, expect, it } from 'vitest'
import { answer } from './fake-exchange.helper.ts'
import { item, listsItems, parseItems } from './violation-items.ts'

const long = 'Member must have length less than or equal to 128'
const pattern = 'Member must satisfy regular expression pattern: [\\w+]+'

describe('parseItems', () => {
  it.each([
    [
      'a sensitive member without its value',
      `1 validation error detected: Value at 'username' failed to satisfy constraint: ${long}`,
      [`username: ${long}`],
    ],
    [
      'a value that is printed',
      `1 validation error detected: Value 'bad client id!' at 'clientId' failed to satisfy constraint: ${pattern}`,
      ['clientId: Member must satisfy regular expression pattern'],
    ],
    [
      'a value with a semicolon and quotes',
      `1 validation error detected: Value 'a'; at 'b' c' at 'clientId' failed to satisfy constraint: ${long}`,
      [`clientId: ${long}`],
    ],
    [
      'null',
      "1 validation error detected: Value null at 'clientId' failed to satisfy constraint: Member must not be null",
      ['clientId: Member must not be null'],
    ],
  ])('reads %s', (_what, message, items) => expect(parseItems(message)).toEqual(items))

  it('finds no items in other messages', () => {
    expect(parseItems('Invalid email address format.')).toBeUndefined()
  })
})

describe('listsItems', () => {
  const check = listsItems([item('username', long), item('username', pattern)])
  const message = (text: string) => check(answer(400, { message: text })).map((one) => one.code)
  const [a, b] = [long, pattern].map((rule) => `Value at 'username' failed to satisfy constraint: ${rule}`)

  it('takes the items in any order', () => {
    expect(message(`2 validation errors detected: ${a}; ${b}`)).toEqual([])
    expect(message(`2 validation errors detected: ${b}; ${a}`)).toEqual([])
  })

  it('sees a missing item, one too many, a wrong count and no message', () => {
    expect(message(`1 validation error detected: ${a}`)).toEqual(['violation-items'])
    expect(message(`2 validation errors detected: ${a}; ${a}`)).toEqual(['violation-items'])
    expect(message(`3 validation errors detected: ${a}; ${b}`)).toEqual(['violation-items'])
    expect(check(answer(400, {})).map((one) => one.code)).toEqual(['violation-items'])
  })
})
