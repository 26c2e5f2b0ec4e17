import { model, wire } from '../../spec/evidence.ts'
import { is } from './binds.ts'
import type { Recipe } from './recipe.ts'

export const recipes: Recipe[] = [
  {
    fault: 'GroupExistsException',
    title: 'refuses the name of a group that is there',
    source: [
      model('GroupExistsException: a group that already exists in the user pool'),
      wire('B', 'recorded GroupExistsException of CreateGroup (its name alone)'),
    ],
    applies: is('CreateGroup'),
    provokes: () => ({
      changes: 'request',
      also: { group: {} },
      request: (_ctx, { input }, { group }) => ({ ...input, GroupName: group?.name }),
    }),
  },
]
