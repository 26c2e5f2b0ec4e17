/** Every case that an edition gives rise to. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe } from '../../spec/describe.ts'
import type { OperationDescription } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import { operationNames } from '../../spec/edition.ts'
import { faultOf } from '../../spec/faults.ts'
import type { Profile } from '../../spec/record.ts'
import type { Case } from './case.ts'
import type { Given } from '../cases/given.ts'
import { limitExceededCase } from '../faults/limit-exceeded.ts'
import type { Recipe } from '../faults/recipe.ts'
import { faultCases } from '../faults/recipe.ts'
import { loadFolder } from './load.ts'
import { acceptCases } from '../sweeps/accept.ts'
import { authorizationCases } from '../sweeps/authorization.ts'
import { messageCases } from '../sweeps/message.ts'
import { mistypeCases, typeFirstCase } from '../sweeps/mistype.ts'
import { nullMemberCases } from '../sweeps/null-member.ts'
import { envelopeCases } from '../sweeps/protocol/envelope-cases.ts'
import { malformedCases } from '../sweeps/protocol/malformed-cases.ts'
import { rejectCases } from '../sweeps/reject.ts'

/** The operations of the edition for which cases exist: those with a folder in `cases/` that says how they succeed. */
export function coveredOperations(edition: Edition): string[] {
  return operationNames(edition).filter((name) =>
    existsSync(fileURLToPath(new URL(`../cases/${name}`, import.meta.url))),
  )
}

/** The recipes of every fault, from `faults/`. */
export async function loadRecipes(): Promise<Recipe[]> {
  const modules = await loadFolder('faults')
  return modules.flatMap(({ module }) => (module['recipes'] as Recipe[] | undefined) ?? [])
}

/**
 * All cases of these operations that a source supports under this profile, in a stable order: by operation, suite by
 * suite. Without a profile, those of every profile.
 */
export async function casesOf(
  edition: Edition,
  profile?: Profile,
  operations = coveredOperations(edition),
): Promise<Case[]> {
  const recipes = await loadRecipes()
  const lists = await Promise.all(operations.map((name) => casesOfOne(edition, describe(edition, name), recipes)))
  return lists.flat().filter((one) => profile === undefined || (one.profiles?.includes(profile) ?? true))
}

async function casesOfOne(edition: Edition, operation: OperationDescription, recipes: Recipe[]): Promise<Case[]> {
  const folder = await loadFolder(`cases/${operation.name}`)
  const given = folder.find(({ name }) => name === 'given')?.module['given'] as Given
  const own = folder.map(({ module }) => module['default'] as Case | undefined).filter((one) => one !== undefined)
  return [
    ...acceptCases(edition, operation, given),
    ...own,
    ...rejectCases(edition, operation, given),
    ...mistypeCases(edition, operation, given),
    ...typeFirstCase(operation, given),
    ...nullMemberCases(operation, given),
    ...messageCases(edition, operation, given),
    ...faultCases(operation, given, recipes),
    ...(faultOf(operation, 'LimitExceededException') === undefined ? [] : [limitExceededCase(operation, given)]),
    ...envelopeCases(operation, given),
    ...malformedCases(operation, given),
    ...authorizationCases(operation, given),
  ]
}
