import { expect, it } from 'vitest'
import { readData } from '../../spec/data.ts'
import { loadRecipes } from '../engine/catalogue.ts'

it('every situation whose words are recorded has a recipe that asks for them, and the other way round', async () => {
  const recorded = Object.keys(readData<object>('wire/fault-texts.json')).toSorted()
  const asked = (await loadRecipes()).flatMap(({ says }) => says ?? [])
  expect([...new Set(asked)].toSorted()).toEqual(recorded)
})
