import { expect, it } from 'vitest'
import { filtersOn, textOf } from './finds.ts'

it('leaves values that have to be escaped to the case about that', () => {
  const names = ['Ann Lee', 'Ann "the" Fox', String.raw`back\slash`]
  const users = names.map((name) => ({ username: name, values: new Map([['name', name]]) }))
  const texts = filtersOn(users, 'name').map(textOf)
  expect(texts).toContain('name = "Ann Lee"')
  expect(texts.join()).not.toContain('\\')
})
