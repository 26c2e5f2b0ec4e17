/** What AddCustomAttributes refuses besides broken constraints. */
import { wire } from '../../../spec/evidence.ts'
import type { Recipe } from '../../faults/recipe.ts'
import { tryTwin } from '../../operations/twin.ts'
import { attributeCombinations } from '../custom-attributes.ts'
import { combinations } from '../invalid-combinations.ts'

const exists: Recipe = {
  fault: 'InvalidParameterException',
  variant: 'attribute-exists',
  title: 'refuses a name that the pool has already',
  source: [wire('B', 'a client of the live service matches "Existing attribute already has name"')],
  applies: () => true,
  provokes: () => ({
    changes: 'world',
    trouble: async (ctx, { input }) => void (await tryTwin(ctx, input)),
  }),
}

export const recipes: Recipe[] = [...combinations(attributeCombinations('CustomAttributes')), exists]
