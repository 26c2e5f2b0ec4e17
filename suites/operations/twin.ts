/**
 * The twin rule: a refused request is its accepted twin minus exactly one thing, in the same world. The refusals come
 * first and the twin last, in that very world: that the target then accepts it shows in one go that the world was in
 * order, that each refusal was for the one thing that was broken, and that no refused request used anything up.
 */
import { unchanged } from '../checks/unchanged.ts'
import { violation } from '../checks/violation.ts'
import { describeAnswer } from '../checks/fault-answer.ts'
import type { CaseContext, Cost, Judged } from '../engine/case.ts'
import { once } from './once.ts'
import { makeSure } from './steady.ts'
import { sentTo } from './sent-to.ts'
import type { Exchange } from '../wire/exchange.ts'
import { Skip } from '../world/skip.ts'
import type { Input, Success, Twin, Wish } from './success.ts'

/**
 * @param operation if not the case's own.
 * @throws Skip where the target refuses the twin.
 */
export async function tryTwin(ctx: CaseContext, input: unknown, operation = ctx.operation.name): Promise<Exchange> {
  const exchange = await ctx.call(operation, input)
  if (exchange.response.status === 200) return exchange
  if (operation === ctx.operation.name) throw refused(exchange)
  throw new Skip('twin', `it needs ${operation}, which was refused: ${describeAnswer(exchange)}`, exchange)
}

const refused = (exchange: Exchange) => new Skip('twin', `its twin was refused: ${describeAnswer(exchange)}`, exchange)

export interface Refusals {
  success: Success
  wish?: Wish
  /** What makes the accepted input hold the place that is broken. Default: it is as it is. */
  shape?: (input: Input) => Input
  /**
   * Sends the broken requests and examines the answers.
   * @returns the violating answers.
   */
  refuse: (twin: Twin) => Promise<Judged[]>
}

/**
 * Judges refusals by the twin rule.
 * @returns what `refuse` found, and whether a refused request was carried out all the same.
 * @throws Skip where the target refuses the twin in any world: the refusals then prove nothing.
 */
export async function judgeRefusals(ctx: CaseContext, plan: Refusals): Promise<Judged[]> {
  const { success, wish = {}, shape = (input) => input, refuse } = plan
  if (ctx.thrifty && isAskedAgain(success)) return refuse(await acceptedOnce(ctx, plan))

  const twin = shaped(await success.twin(ctx, wish), shape)
  const { judged, done } = await readBackAround(ctx, success, twin, refuse)
  // That a broken request is accepted is a violation whatever becomes of the twin.
  if (judged.some(isAcceptance)) return judged
  const exchange = await ctx.call(ctx.operation.name, twin.input)
  if (exchange.response.status === 200) return [...judged, ...done]
  const fresh = shaped(await success.twin(ctx, { ...wish, own: [...(wish.own ?? []), 'pool'] }), shape)
  const second = await ctx.call(ctx.operation.name, fresh.input)
  if (second.response.status !== 200) throw refused(second)
  // Once may be a bad moment: that it is refused for good is what accuses.
  const again = await ctx.call(ctx.operation.name, twin.input)
  if (again.response.status === 200) return [...judged, ...done]
  if (again.response.status >= 500) throw refused(again)
  return [...judged, ...done, ctx.examine(again, (one) => [spoilt(one)])]
}

/** What is made or ended by the twin is not there to be made or ended by what follows. */
const isAskedAgain = ({ facts }: Success): boolean => facts.delivers !== undefined && facts.effect === 'writes'

/** The same for refusals that one twin is enough for. What the world does not fill, each puts in by itself. */
function twinOf(success: Success, wish: Wish): string {
  const held = wish.hold !== undefined && success.isHoldable(wish.hold) ? wish.hold : undefined
  return `twin of ${success.operation.name} ${JSON.stringify([success.worldFor(wish), held, wish.bare])}`
}

/** The messages that judging refusals causes, on a target that keeps the contract. */
export function messagesOfRefusals(success: Success, wish: Wish = {}): Pick<Cost, 'messages' | 'shared'> {
  const messages = success.messages(wish)
  return isAskedAgain(success) ? { messages, shared: { by: twinOf(success, wish), thrifty: true } } : { messages }
}

const isAcceptance = ({ violations }: Judged): boolean =>
  violations.some(({ code }) => code === 'unexpected-acceptance')

const shaped = (twin: Twin, shape: (input: Input) => Input): Twin => ({ ...twin, input: shape(twin.input) })

const spoilt = (exchange: Exchange) =>
  violation(
    'refusal-changed-something',
    'status',
    '200, as in a world where nothing was refused before',
    describeAnswer(exchange),
    'refuses a request that is in order after it refused a broken one',
  )

/** Where messages are counted, the twin is sent once for all that ask for the same world, and comes first. */
async function acceptedOnce(
  ctx: CaseContext,
  { success, wish = {}, shape = (input) => input }: Refusals,
): Promise<Twin> {
  const twin = await once(ctx.target, twinOf(success, wish), async () => {
    const made = await success.twin(ctx, wish)
    await tryTwin(ctx, made.input)
    return made
  })
  return shaped(twin, shape)
}

/**
 * What the operation acts on is read before and after the refusals: refused, and done all the same, is one of the worst
 * things that a target can do.
 */
async function readBackAround(
  ctx: CaseContext,
  success: Success,
  twin: Twin,
  refuse: Refusals['refuse'],
): Promise<{ judged: Judged[]; done: Judged[] }> {
  if (success.facts.effect === 'reads') return { judged: await refuse(twin), done: [] }
  const before = await footprint(ctx, success, twin)
  const judged = await makeSure(ctx, await refuse(twin))
  if (before === undefined || judged.some(isAcceptance)) return { judged, done: [] }
  const after = await footprint(ctx, success, twin)
  if (after === undefined) return { judged, done: [] }
  const [last] = after.exchanges
  const check = unchanged(before.found, after.found)
  return {
    judged,
    done: last === undefined ? [] : [ctx.examine(last, check)].filter((one) => one.violations.length > 0),
  }
}

/** All that can be seen of what the operation acts on: what reads it back, and the last message to its user. */
async function footprint(
  ctx: CaseContext,
  success: Success,
  twin: Twin,
): Promise<{ found: unknown[]; exchanges: Exchange[] } | undefined> {
  const exchanges = await ctx.world.read(success.readings(twin, twin.input))
  if (exchanges === undefined) return undefined
  const { known, delivery = null } = await sentTo(ctx, twin.have)
  if (!known) return undefined
  return { found: [...exchanges.map(({ response }) => seen(response)), delivery], exchanges: [...exchanges] }
}

const seen = ({ status, json }: Exchange['response']) => ({ status, body: isObject(json) ? json : null })
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
