/**
 * A recipe provokes one fault: a request that the target accepts, with exactly one thing changed, is refused. What
 * changes is either the request or the world; the twin rule tells that it was that one thing. One file per fault, or a
 * row of a table where recipes differ only in fault, hook and source; each names its operations by a predicate.
 */
import { randomUUID } from 'node:crypto'
import { describe } from '../../spec/describe.ts'
import { DOCUMENT_EDITION, loadEdition, operationNames } from '../../spec/edition.ts'
import type { Level, Source } from '../../spec/evidence.ts'
import { document, levelOf } from '../../spec/evidence.ts'
import { faultOf } from '../../spec/faults.ts'
import type { Profile } from '../../spec/record.ts'
import { faultText } from '../../spec/wire.ts'
import { faultName } from '../checks/fault-answer.ts'
import { saysText } from '../checks/fault-text.ts'
import { refusedWith } from '../checks/refused-with.ts'
import type { Case, CaseContext, Check, Cost, Judged } from '../engine/case.ts'
import type { Input, Success, Twin, Wish } from '../operations/success.ts'
import { judgeRefusals, messagesOfRefusals, tryTwin } from '../operations/twin.ts'
import type { Concerned, HookName } from '../targets/adapter.ts'
import { removes } from '../world/graph.ts'
import type { Have, Wants } from '../world/kinds.ts'
import { faultSlug } from './fault-slug.ts'

/** What changes. */
export type Provocation =
  /** The request: the refused one is made from the accepted one, which follows it in the same world. */
  | {
      changes: 'request'
      wish?: Wish
      /** What there is besides, new and in the same pool: a user in another state, a group of that name. */
      also?: Wants
      /** What the accepted request has besides. */
      besides?: Input
      /** @param others what `also` asked for. */
      request: (ctx: CaseContext, twin: Twin, others: Have) => Input | Promise<Input>
    }
  /**
   * The world, for good: the twin is accepted first, then comes the trouble, and another request that the target would
   * have accepted before is refused.
   */
  | {
      changes: 'world'
      wish?: Wish
      /** What the trouble makes in the same pool, so that it is counted beforehand. */
      also?: Wants
      /** What the accepted request has besides: what makes it send a message. */
      input?: (twin: Twin) => Input
      /** @param concerned what a hook is told that the trouble is for. */
      trouble: (ctx: CaseContext, twin: Twin, concerned: Concerned) => Promise<void>
      /** Looks, after the refusal, whether the trouble was what the target ran into. */
      happened?: (ctx: CaseContext, twin: Twin) => Check
    }

export interface Recipe {
  /** Exception name. */
  fault: string
  /** Where one fault has several recipes: the last part of the id. */
  variant?: string
  /** What the target does: "refuses a client that does not exist". */
  title: string | ((success: Success) => string)
  /** What shows that this situation brings this fault. */
  source: Source[]
  atMost?: Level
  needs?: readonly HookName[]
  calls?: readonly string[]
  profiles?: readonly Profile[]
  /** The situation, as `spec/wire/fault-texts.json` has it, where records show what the fault says. */
  says?: string
  /**
   * The refusal needs no accepted twin where the target lacks the hooks that fill one: a code that nobody sent is wrong,
   * whatever the right one is.
   */
  standsAlone?: true
  /** What the refusal has to be like. Default: `refusedWith` the fault. */
  check?: (ctx: CaseContext) => Check
  /** The operations for which this recipe provokes the fault, of those that declare it. */
  applies: (success: Success) => boolean
  provokes: (success: Success) => Provocation
}

/** The cases of every recipe that fits this operation in this edition. */
export function faultCases(success: Success, recipes: readonly Recipe[]): Case[] {
  return recipes
    .filter(({ fault, applies }) => faultOf(success.operation, fault) !== undefined && applies(success))
    .map((recipe) => recipeCase(success, recipe))
}

/** The row of the source document, where it has one. That a fault is declared does not say what brings it. */
export function declaredInDocument(operation: string, fault: string): Source[] {
  const edition = loadEdition(DOCUMENT_EDITION)
  if (!operationNames(edition).includes(operation)) return []
  const declared = faultOf(describe(edition, operation), fault)
  return declared === undefined ? [] : [document(`${operation}: ${declared.status.numbered} ${fault}`)]
}

function recipeCase(success: Success, recipe: Recipe): Case {
  const { operation, hooks } = success
  const { fault, calls = [], profiles, atMost, source, needs = [] } = recipe
  const variant = recipe.variant === undefined ? '' : `/${recipe.variant}`
  const provocation = recipe.provokes(success)
  const readBack = provocation.changes === 'request' ? success.readBack : []
  const { wants, own, shared } = success.worldFor(wishOf(provocation))
  return {
    id: `${operation.name}/faults/${faultSlug(fault)}${variant}`,
    title: typeof recipe.title === 'function' ? recipe.title(success) : recipe.title,
    operation: operation.name,
    suite: 'faults',
    level: levelOf(source, atMost),
    source: [...source, ...declaredInDocument(operation.name, fault)],
    fault,
    needs: [...new Set([...(recipe.standsAlone === true ? [] : hooks), ...needs])],
    calls: [...calls, ...readBack],
    ...(profiles === undefined ? {} : { profiles }),
    cost: () => ({
      requests: 2 + 2 * readBack.length,
      wants,
      choice: { own, shared },
      ...(provocation.also === undefined ? {} : { also: provocation.also }),
      ...messagesOf(success, provocation),
    }),
    run: (ctx) => {
      const check = recipe.check?.(ctx) ?? refusedWith({ operation, profile: ctx.profile, fault })
      return provoke(ctx, success, provocation, inItsWords(recipe, operation.name, check))
    },
  }
}

/** Of the fault that had to come, its words are looked at as well. */
function inItsWords({ says, fault }: Pick<Recipe, 'says' | 'fault'>, operation: string, check: Check): Check {
  const recorded = says === undefined ? undefined : faultText(says, operation)
  if (recorded === undefined) return check
  const words = saysText(recorded.texts)
  return (exchange) => [...check(exchange), ...(faultName(exchange) === fault ? words(exchange) : [])]
}

function messagesOf(success: Success, provocation: Provocation): Pick<Cost, 'messages' | 'shared'> {
  if (provocation.changes === 'request') return messagesOfRefusals(success, wishOf(provocation))
  return { messages: provocation.input === undefined ? success.messages(wishOf(provocation)) : 1 }
}

/** Where the world breaks for good, it is a pool of the case's own that breaks. */
function wishOf(provocation: Provocation): Wish {
  const { wish = {} } = provocation
  return provocation.changes === 'world' ? { own: ['pool'], ...wish } : wish
}

async function provoke(ctx: CaseContext, success: Success, provocation: Provocation, check: Check): Promise<Judged[]> {
  const { name } = success.operation
  const wish = wishOf(provocation)
  if (provocation.changes === 'request') {
    const refuse = async (twin: Twin): Promise<Judged[]> => {
      const { also, request } = provocation
      const others = also === undefined ? twin.have : await ctx.world.also(twin.have, also)
      return [ctx.examine(await ctx.call(name, await request(ctx, twin, others)), check)]
    }
    const { besides } = provocation
    const shape = besides === undefined ? {} : { shape: (input: Input): Input => ({ ...input, ...besides }) }
    const hasTwin = success.hooks.every((hook) => ctx.target.hooks[hook] !== undefined)
    return hasTwin ? judgeRefusals(ctx, { success, wish, refuse, ...shape }) : refuse(await success.twin(ctx, wish))
  }
  const { input = (twin: Twin) => twin.input, trouble, happened } = provocation
  const first = await success.twin(ctx, wish)
  const second = await success.equal(ctx, first)
  await tryTwin(ctx, input(first))
  const concerned = concernedBy(success, second)
  await trouble(ctx, second, concerned)
  const { invocationId } = concerned
  const headers = invocationId === undefined ? {} : { 'amz-sdk-invocation-id': invocationId }
  const exchange = await ctx.call(name, input(second), headers)
  return [ctx.examine(exchange, check, ...(happened === undefined ? [] : [happened(ctx, second)]))]
}

/**
 * A hook concerns the pool of the case; where the operation names nothing of a pool, or the pool could not be removed
 * afterwards, one request.
 */
function concernedBy({ isOfPool, operation }: Success, { have }: Twin): Concerned {
  return isOfPool && !removes(operation.name)
    ? { userPoolId: have.pool?.id ?? '' }
    : { userPoolId: '', invocationId: randomUUID() }
}
