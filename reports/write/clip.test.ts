import { expect, it } from 'vitest'
import { clip } from './clip.ts'

it('leaves a text that fits as it is', () => {
  expect(clip('abc', 3)).toBe('abc')
})

it('marks where something is left out', () => {
  expect(clip('abcd', 3)).toBe('abc…')
})

it('never halves a character', () => {
  expect(clip('ab🙈cd', 3)).toBe('ab…')
  expect(clip('ab🙈cd', 4)).toBe('ab🙈…')
})
