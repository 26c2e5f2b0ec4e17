/**
 * A target that hangs up on one request, again and again, and answers its twin: then that is its answer to the request.
 * Once may be the network's doing, and is forgiven.
 */
import { describe } from '../../spec/describe.ts'
import { TransportError } from '../../spec/errors.ts'
import { violation } from '../checks/violation.ts'
import { succeeds } from '../operations/succeeds.ts'
import { silent } from '../wire/exchange.ts'
import { unanswered } from '../wire/transport.ts'
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

/**
 * Tries a case, and once more in another world where the target hung up on it.
 * Violation `connection-cut`, where it did so again.
 * @throws what the case throws.
 */
export async function tryTwice(one: Case, ctx: CaseContext): Promise<Judged[]> {
  try {
    return await one.run(ctx)
  } catch (error) {
    if (!isHangUp(error)) throw error
  }
  try {
    return await one.run(ctx)
  } catch (error) {
    if (!isHangUp(error) || !(await isTwinAnswered(error, ctx))) throw error
    const asked = unanswered(error) ?? { url: ctx.target.url, request: NOTHING }
    const message = 'hangs up on a request, and answers others'
    const found = violation('connection-cut', 'status', 'an answer', error.message, message)
    return [ctx.examine(silent(asked), () => [found])]
  }
}

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
