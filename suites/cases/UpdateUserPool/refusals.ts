/** What UpdateUserPool refuses besides broken constraints. */
import { combinations } from '../invalid-combinations.ts'
import { SETTINGS } from '../pool-settings.ts'

export const recipes = combinations(SETTINGS)
