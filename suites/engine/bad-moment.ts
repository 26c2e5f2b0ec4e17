/**
 * What may be a bad moment, and what is the target's answer: one that hangs up on a request, again and again, and answers
 * its twin, or that breaks down over it each time. Once is forgiven.
 */
import { describe } from '../../spec/describe.ts'
import { TransportError } from '../../spec/errors.ts'
import { faultOf } from '../../spec/faults.ts'
import { violation } from '../checks/violation.ts'
import { CONFIRMED_BY, isSteady } from '../operations/steady.ts'
import { succeeds } from '../operations/succeeds.ts'
import { silent, type Asked, type Exchange } from '../wire/exchange.ts'
import { unanswered } from '../wire/transport.ts'
import { Skip } from '../world/skip.ts'
import type { Case, CaseContext, Judged } from './case.ts'

const own = new WeakSet<TransportError>()

/** Asks what a case asks by itself; what the world asks is no case's business. */
export async function asOwn<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof TransportError && error.code === 'cut') own.add(error)
    throw error
  }
}

const isHangUp = (error: unknown): error is TransportError => error instanceof TransportError && own.has(error)

/** So often a case is tried in a world of its own. */
const MOST_TRIES = 6
/** Why a case was not judged where each try met another bad moment. */
const UNSTEADY = 'the target broke down, or hung up, each time over a request that it answers when it is sent again'

/**
 * Tries a case, and again in another world where the target hung up on it or broke down over it in a bad moment: where
 * the very request, sent again, fares better.
 * Violation `connection-cut`, where the target hangs up on that request each time, and answers its twin.
 * @throws what the case throws.
 */
export async function tryAgain(one: Case, ctx: CaseContext): Promise<Judged[]> {
  for (let tries = 1; ; tries += 1) {
    const { asked, end } = await attempt(one, ctx)
    if (asked === undefined || (await isSoAgain(one, asked, ctx))) return end()
    if (tries === MOST_TRIES) throw new Skip('twin', UNSTEADY, isAnswered(asked) ? asked : undefined)
  }
}

interface Outcome {
  /** The request that went wrong, where that may have been a bad moment; with its answer, if there was one. */
  asked?: Asked | undefined
  /** What came of it. */
  end: () => Judged[] | Promise<Judged[]>
}

async function attempt(one: Case, ctx: CaseContext): Promise<Outcome> {
  try {
    const judged = await one.run(ctx)
    if (one.asksAgain === true) return { end: () => judged }
    const broken = judged.find((each) => each.violations.length > 0 && isBreakdown(one, each.exchange, ctx))
    return { asked: broken?.exchange, end: () => judged }
  } catch (error) {
    const end = () => {
      throw error
    }
    if (isHangUp(error)) return { asked: askedIn(error, ctx), end: () => hungUp(error, ctx) }
    // That there is no such operation was made sure of when it was asked for.
    const refused = error instanceof Skip && error.because !== 'unsupported' ? error.exchange : undefined
    return { asked: refused && isBreakdown(one, refused, ctx) ? refused : undefined, end }
  }
}

const isAnswered = (asked: Asked): asked is Exchange => asked.response !== undefined

/** Whether the same bytes get no answer, or a breakdown that the case is not about, each time. */
async function isSoAgain(one: Case, asked: Asked, ctx: CaseContext): Promise<boolean> {
  const steady = isAnswered(asked) ? isSteady(asked) : undefined
  if (steady !== undefined) return steady
  const { request, operation } = asked
  for (let times = 0; times < CONFIRMED_BY; times += 1) {
    try {
      const { response } = await ctx.send(request, operation === undefined ? {} : { operation })
      if (response.status < 500 || isAboutBreakdowns(one, ctx)) return false
    } catch (error) {
      if (!isHangUp(error)) return false
    }
  }
  return true
}

const askedIn = (error: TransportError, ctx: CaseContext): Asked =>
  unanswered(error) ?? { url: ctx.target.url, request: NOTHING }

async function hungUp(error: TransportError, ctx: CaseContext): Promise<Judged[]> {
  if (!(await isTwinAnswered(error, ctx))) throw error
  const message = 'hangs up on a request, and answers others'
  const found = violation('connection-cut', 'status', 'an answer', error.message, message)
  return [ctx.examine(silent(askedIn(error, ctx)), () => [found])]
}

/** A fault of the server that the case is not about. */
function isBreakdown(one: Case, { response }: Exchange, ctx: CaseContext): boolean {
  return response.status >= 500 && response.status !== 501 && !isAboutBreakdowns(one, ctx)
}

/** The case wants a fault of the server. */
const isAboutBreakdowns = ({ fault }: Case, { operation }: CaseContext): boolean =>
  fault !== undefined && (faultOf(operation, fault)?.status.wire ?? 0) >= 500

/** Whether the target carries out the plain request of the operation that it hung up on. */
async function isTwinAnswered(error: TransportError, ctx: CaseContext): Promise<boolean> {
  const name = unanswered(error)?.operation ?? ctx.operation.name
  try {
    const { input } = await succeeds(describe(ctx.edition, name)).twin(ctx)
    return (await ctx.call(name, input)).response.status === 200
  } catch {
    // Whatever kept it from being answered: then nothing is known of the other request.
    return false
  }
}

const NOTHING = { method: 'POST', path: '/', headers: {}, body: new Uint8Array() }
