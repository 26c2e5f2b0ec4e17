/** Generated for every operation that lists by pages. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { JsonSchema } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import { resolve } from '../../spec/edition.ts'
import { model } from '../../spec/evidence.ts'
import { boundTo } from '../../spec/members.ts'
import { accepted } from '../checks/accepted.ts'
import { answersAsDeclared } from '../checks/answers-as-declared.ts'
import { isSuccess } from '../checks/fault-answer.ts'
import { hasNoEnd, isNoLongerThan, listsEachOnce, nextOf, type Paging } from '../checks/pages.ts'
import type { Case, CaseContext, Judged } from '../engine/case.ts'
import type { Input, Success, Twin } from '../operations/success.ts'
import type { Exchange } from '../wire/exchange.ts'
import { resourceOf, RESOURCES } from '../world/graph.ts'
import type { Have, Kind, Wants } from '../world/kinds.ts'
import { Skip } from '../world/skip.ts'
import { sweepCase, type Sweep } from './sweep-case.ts'

/** A list may be late (documented of ListUsers): one that lacks an item is looked at again. */
const LOOKS = 3
const LOOK_MS = 500

/** So many items are made besides those that are there. */
const ITEMS = 3
/** Items on a page, where the listing is of one pool of the case's own. */
const SIZE = 2
/** Where others are listed as well, and there are many, pages are as long as they may be. */
const LARGEST = 60
/** After so many pages there is no end: of items that are known, and of those of an account. */
const MOST_PAGES = { own: 4 * ITEMS, all: 1_000 }

interface Listing extends Paging {
  /** The member that says how many; undefined where there is none. */
  size: string | undefined
  /** What has to be made for one more item; the first is what the item shows. */
  kinds: readonly Kind[]
}

export function paginationCases(edition: Edition, success: Success): Case[] {
  const listing = listingOf(edition, success)
  if (listing === undefined) return []
  return [eachOnce(success, listing), ...(listing.size === undefined ? [] : tokenCases(success, listing))]
}

/** Undefined where nothing is paginated, or nobody can make what is listed. */
function listingOf(edition: Edition, { operation, facts }: Success): Listing | undefined {
  const { pagination: token } = operation
  const kinds = facts.lists as Kind[]
  if (token === undefined || kinds.length === 0 || !kinds.every((kind) => RESOURCES.has(kind))) return undefined
  const outputs = Object.entries((operation.output.properties ?? {}) as Record<string, JsonSchema>)
  const items = outputs.find(([, schema]) => resolve(edition, schema).type === 'array')?.[0]
  if (items === undefined) return undefined
  const size = ['Limit', 'MaxResults'].find((name) => name in (operation.input.properties ?? {}))
  return { items, token, size, kinds }
}

function eachOnce(success: Success, listing: Listing): Case {
  const { operation } = success
  return sweepCase({
    ...base(success, listing),
    path: 'pagination/each-item-once',
    title: 'lists every item exactly once, on pages no longer than asked for, up to a last one',
    source: [model(`${operation.name}: ${listing.token.output} leads to the items that come next`)],
    run: async (ctx) => {
      const { twin, ids } = await withItems(ctx, success, listing)
      for (let look = 1; ; look += 1) {
        const { pages, found } = await walk(ctx, listing, twin.input, success.isOfPool)
        const last = pages.at(-1)
        const isWhole = found.every(({ violations }) => violations.length === 0)
        if (last === undefined || !isWhole) return found
        const counted = listsEachOnce(ids, listing, pages)
        if (look === LOOKS || !counted.some(({ code }) => code === 'item-missing'))
          return [...found, ctx.examine(last, () => counted)]
        await sleep(LOOK_MS)
      }
    },
  })
}

/** What a token gets that the listing did not give is not recorded; it breaks nothing, and gets no undeclared fault. */
function tokenCases(success: Success, listing: Listing): Case[] {
  const { operation } = success
  const of = (path: string, title: string, spoil: (token: string) => string): Case =>
    sweepCase({
      ...base(success, listing),
      path: `pagination/${path}`,
      title,
      source: [model(`${operation.name}: the faults that it declares`)],
      run: async (ctx) => {
        const { twin } = await withItems(ctx, success, listing)
        const first = await ctx.call(operation.name, sized(listing, twin.input, 1))
        const token = nextOf(listing, first)
        if (token === undefined) throw new Skip('twin', 'the first page of one item gives no token', first)
        const input = { ...sized(listing, twin.input, 1), [listing.token.input]: spoil(token) }
        return [ctx.examine(await ctx.call(operation.name, input), answersAsDeclared(operation, ctx.profile))]
      },
    })
  return [
    of('token-damaged', 'refuses a damaged token with a declared fault, if at all', damaged),
    of('token-made-up', 'refuses a token that nobody gave with a declared fault, if at all', () => 'poolproof'),
  ]
}

function base(success: Success, { kinds }: Listing): Pick<Sweep, 'success' | 'suite' | 'asks' | 'calls'> {
  return {
    success,
    suite: 'pagination',
    calls: [...new Set(kinds.flatMap((kind) => resourceOf(kind).ways[0]?.calls ?? []))],
    asks: {
      ...(success.isOfPool ? { wish: { own: ['pool'] } } : {}),
      requests: () => ITEMS + (success.isOfPool ? 1 : 2),
      extra: 2 * ITEMS * kinds.length,
    },
  }
}

/** Everything that is listed, of a pool of the case's own; where pools are listed, those that the case made. */
async function withItems(
  ctx: CaseContext,
  success: Success,
  { kinds }: Listing,
): Promise<{ twin: Twin; ids: string[] }> {
  const twin = await success.twin(ctx, success.isOfPool ? { own: ['pool'] } : {})
  const [shown] = kinds as [Kind]
  const idOf = (have: Have): string => resourceOf(shown).idOf(have[shown] as never)
  const ids = twin.have[shown] !== undefined && kinds.length === 1 ? [idOf(twin.have)] : []
  const wants = Object.fromEntries(kinds.map((kind) => [kind, {}])) as Wants
  // Where what the listing names holds only one, each new one would lie elsewhere.
  const { oneIn } = resourceOf(shown)
  const isFull = oneIn !== undefined && kindsNamed(success).includes(oneIn)
  const more = isFull ? 0 : ITEMS
  for (let item = 0; item < more; item += 1) ids.push(idOf(await ctx.world.also(twin.have, wants)))
  return { twin, ids }
}

const kindsNamed = ({ operation }: Success): (string | undefined)[] =>
  (operation.input.required ?? []).map((member) => boundTo(member)?.split('.')[0])

async function walk(ctx: CaseContext, listing: Listing, input: Input, isOfPool: boolean) {
  const size = listing.size === undefined ? undefined : isOfPool ? SIZE : await halfOfAll(ctx, listing, input)
  const most = isOfPool ? MOST_PAGES.own : MOST_PAGES.all
  const pages: Exchange[] = []
  const found: Judged[] = []
  let next: string | undefined
  do {
    const asked = { ...sized(listing, input, size), ...(next === undefined ? {} : { [listing.token.input]: next }) }
    const page = await ctx.call(ctx.operation.name, asked)
    pages.push(page)
    next = nextOf(listing, page)
    const isEndless = next !== undefined && pages.length === most
    const judged = ctx.examine(
      page,
      accepted(ctx.edition, ctx.operation),
      () => isNoLongerThan(size, listing, page),
      () => (isEndless ? [hasNoEnd(most)] : []),
    )
    found.push(judged)
    if (!isSuccess(page) || isEndless) break
  } while (next !== undefined)
  return { pages, found: found.filter(({ violations }) => violations.length > 0) }
}

/** Of few that there are, so many that there are two pages; of many, as many as there may be on one. */
async function halfOfAll(ctx: CaseContext, listing: Listing, input: Input): Promise<number> {
  const all = await ctx.call(ctx.operation.name, sized(listing, input, LARGEST))
  const items = (all.response.json as Record<string, unknown> | null)?.[listing.items]
  const isAll = Array.isArray(items) && nextOf(listing, all) === undefined
  return isAll ? Math.max(1, Math.ceil(items.length / 2)) : LARGEST
}

const sized = ({ size }: Listing, input: Input, items: number | undefined): Input =>
  size === undefined || items === undefined ? input : { ...input, [size]: items }

/** Another character in its middle. */
function damaged(token: string): string {
  const at = Math.floor(token.length / 2)
  return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
}
