import { expect, it } from 'vitest'
import { readData } from '../../spec/data.ts'
import { LATEST_EDITION, loadEdition, operationNames } from '../../spec/edition.ts'
import { loadRecipes } from '../engine/catalogue.ts'
import { loadFolder } from '../world/load.ts'
import type { Recipe } from './recipe.ts'

it('every situation whose words are recorded has a recipe that asks for them, and the other way round', async () => {
  const recorded = Object.keys(readData<object>('wire/fault-texts.json')).toSorted()
  const own: Recipe[] = []
  for (const name of operationNames(loadEdition(LATEST_EDITION)))
    for (const { module } of await loadFolder(`cases/${name}`, (file) => file === 'refusals'))
      own.push(...(module['recipes'] as Recipe[]))
  const asked = [...(await loadRecipes()), ...own].flatMap(({ says }) => says ?? [])
  expect([...new Set(asked)].toSorted()).toEqual(recorded)
})
