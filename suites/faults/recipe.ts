/**
 * A recipe provokes one fault: the twin is accepted first, then exactly one thing changes, and the same request (or the
 * same but for one member) is refused. One file per fault; `recipeCase` makes a case of it for an operation.
 */
import { describe } from '../../spec/describe.ts'
import type { OperationDescription } from '../../spec/describe.ts'
import { DOCUMENT_EDITION, loadEdition, operationNames } from '../../spec/edition.ts'
import type { Level, Source } from '../../spec/evidence.ts'
import { document, levelOf } from '../../spec/evidence.ts'
import { faultOf } from '../../spec/faults.ts'
import type { Profile } from '../../spec/record.ts'
import type { Case, CaseContext, Check } from '../engine/case.ts'
import type { Given, Input } from '../cases/given.ts'
import { refusedWith } from '../checks/refused-with.ts'
import type { HookName } from '../targets/adapter.ts'
import { tryTwin } from '../sweeps/twin.ts'

export interface Provocation {
  /** What the target has to accept first. */
  twin: Input
  /** Changes the one thing, and returns the request that has to be refused. */
  provoke: () => Promise<Input>
}

export interface Recipe {
  /** Exception name. */
  fault: string
  /** Where one fault has several recipes: the last part of the id. */
  variant?: string
  /** What the target does: "refuses a client that does not exist". */
  title: string
  /** What shows that this situation brings this fault. */
  source: Source[]
  atMost?: Level
  needs: HookName[]
  calls?: readonly string[]
  profiles?: readonly Profile[]
  /** What the refusal has to be like. Default: `refusedWith` the fault. */
  check?: (ctx: CaseContext) => Check
  /** The operations for which this recipe provokes the fault. */
  operations: readonly string[]
  given: (ctx: CaseContext, given: Given) => Promise<Provocation>
}

/** `UserNotFoundException` -> `user-not-found` */
export function faultSlug(fault: string): string {
  return fault
    .replace(/Exception$/, '')
    .replace(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, (_all, low, high, last) =>
      last === undefined ? `${low}-${high}` : `${last}-`,
    )
    .toLowerCase()
}

/** The cases of every recipe that fits this operation in this edition. */
export function faultCases(operation: OperationDescription, given: Given, recipes: readonly Recipe[]): Case[] {
  return recipes
    .filter((recipe) => recipe.operations.includes(operation.name) && faultOf(operation, recipe.fault) !== undefined)
    .map((recipe) => recipeCase(operation, given, recipe))
}

/** The row of the source document, where it has one. That a fault is declared does not say what brings it. */
export function declaredInDocument(operation: string, fault: string): Source[] {
  const edition = loadEdition(DOCUMENT_EDITION)
  if (!operationNames(edition).includes(operation)) return []
  const declared = faultOf(describe(edition, operation), fault)
  return declared === undefined ? [] : [document(`${operation}: ${declared.status.numbered} ${fault}`)]
}

function recipeCase(operation: OperationDescription, given: Given, recipe: Recipe): Case {
  const variant = recipe.variant === undefined ? '' : `/${recipe.variant}`
  return {
    id: `${operation.name}/faults/${faultSlug(recipe.fault)}${variant}`,
    title: recipe.title,
    operation: operation.name,
    suite: 'faults',
    level: levelOf(recipe.source, recipe.atMost),
    source: [...recipe.source, ...declaredInDocument(operation.name, recipe.fault)],
    fault: recipe.fault,
    needs: recipe.needs,
    ...(recipe.calls === undefined ? {} : { calls: recipe.calls }),
    ...(recipe.profiles === undefined ? {} : { profiles: recipe.profiles }),
    run: async (ctx) => {
      const { twin, provoke } = await recipe.given(ctx, given)
      await tryTwin(ctx, twin)
      const exchange = await ctx.call(operation.name, await provoke())
      const check = recipe.check?.(ctx) ?? refusedWith({ operation, profile: ctx.profile, fault: recipe.fault })
      return [ctx.examine(exchange, check)]
    },
  }
}
