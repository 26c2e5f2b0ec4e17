import { expect, it } from 'vitest'
import { newRunId, prefixOf, runOf } from './names.ts'

it('knows again what a new run names', () => {
  for (let count = 0; count < 500; count += 1) {
    const run = newRunId()
    expect(runOf(`${prefixOf(run)}1`)).toBe(run)
  }
})

it.each(['1', '42', 'client-3', 'k3f9x-2'])('knows the run that named something ...-%s', (rest) => {
  expect(runOf(`${prefixOf('0a1b2c3d')}${rest}`)).toBe('0a1b2c3d')
})

it.each([
  'poolproof',
  'poolproofx',
  'poolproof-notours',
  'poolproof-notours-1',
  'poolproof-0a1b2c3d',
  'poolproof-0a1b2c3d-',
  'poolproof-0a1b2c3-1',
  'poolproof-0a1b2c3d4-1',
  'poolproof-0A1B2C3D-1',
  'poolproof-20260724-staging',
  'poolproof-20260724-2',
  'poolproof-0a1b2c3d-a-b-1',
  'my-poolproof-0a1b2c3d-1',
  'Poolproof-0a1b2c3d-1',
  'poolproof-0a1b2c3d-1\n',
])('takes %j for nobody of ours', (name) => {
  expect(runOf(name)).toBeUndefined()
})
