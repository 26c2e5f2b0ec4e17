/** Every case that an edition gives rise to. */
import { describe, type OperationDescription } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import { begunOperations } from '../../spec/families.ts'
import { schemaAt, stepsOf } from '../../spec/path.ts'
import type { Profile } from '../../spec/record.ts'
import { limitCases } from '../faults/limit-exceeded.ts'
import type { Recipe } from '../faults/recipe.ts'
import { faultCases } from '../faults/recipe.ts'
import { succeeds } from '../operations/succeeds.ts'
import type { Success } from '../operations/success.ts'
import { acceptCases, nullMemberCases } from '../sweeps/accept/accept.ts'
import { namedCases } from '../sweeps/accept/named.ts'
import { authorizationCases } from '../sweeps/authorization/authorization.ts'
import { envelopeCases } from '../sweeps/protocol/envelope-cases.ts'
import { malformedCases } from '../sweeps/protocol/malformed-cases.ts'
import { rejectCases } from '../sweeps/reject/constraints.ts'
import { paginationCases } from '../sweeps/pagination.ts'
import { messageCases } from '../sweeps/reject/message.ts'
import { mistypeCases, typeFirstCases } from '../sweeps/reject/mistype.ts'
import { requiredNullCases } from '../sweeps/reject/null-member.ts'
import { loadFolder } from '../world/load.ts'
import type { Case } from './case.ts'

/** The recipes of every fault, from `faults/`, in order of fault. */
export async function loadRecipes(): Promise<Recipe[]> {
  const modules = await loadFolder('faults')
  const recipes = modules.flatMap(({ module }) => (module['recipes'] as Recipe[] | undefined) ?? [])
  return recipes.toSorted((a, b) => (a.fault < b.fault ? -1 : a.fault > b.fault ? 1 : 0))
}

/** Those of one operation alone, from its folder of cases. */
export async function ownRecipes(operation: string): Promise<Recipe[]> {
  const refusals = await loadFolder(`cases/${operation}`, (name) => name === 'refusals')
  return refusals.flatMap(({ module }) => module['recipes'] as Recipe[])
}

/**
 * All cases of these operations that a source supports under this profile, in a stable order: by operation, suite by
 * suite. Without a profile, those of every profile.
 */
export async function casesOf(
  edition: Edition,
  profile?: Profile,
  operations: readonly string[] = begunOperations(edition),
): Promise<Case[]> {
  const recipes = await loadRecipes()
  const lists: Case[][] = []
  // One after the other, as in `loadFolder`: what the cases of two operations share is complete before the second has it.
  for (const name of operations) lists.push(await casesOfOne(edition, succeeds(describe(edition, name)), recipes))
  return lists.flat().filter((one) => profile === undefined || (one.profiles?.includes(profile) ?? true))
}

async function casesOfOne(edition: Edition, success: Success, recipes: Recipe[]): Promise<Case[]> {
  const folder = `cases/${success.operation.name}`
  const cases = await loadFolder(folder, (name) => name.endsWith('.case'))
  // One, or a table of those that differ only in data.
  const own = cases
    .flatMap(({ module }) => module['default'] as Case | Case[])
    .filter(({ takes = [] }) => takes.every((path) => isTaken(edition, success.operation, path)))
  return [
    ...acceptCases(edition, success),
    ...namedCases(success),
    ...own,
    ...rejectCases(edition, success),
    ...mistypeCases(edition, success),
    ...typeFirstCases(edition, success),
    ...nullMemberCases(success),
    ...requiredNullCases(success),
    ...messageCases(edition, success),
    ...faultCases(success, [...recipes, ...(await ownRecipes(success.operation.name))]),
    ...limitCases(success),
    ...envelopeCases(success),
    ...malformedCases(success),
    ...authorizationCases(success),
    ...paginationCases(edition, success),
  ]
}

const isTaken = (edition: Edition, { input }: OperationDescription, path: string): boolean =>
  schemaAt(edition, input, stepsOf(path)) !== undefined
