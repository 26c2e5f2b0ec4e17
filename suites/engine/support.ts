/**
 * Which operations a target does not have: told once, after one request and a second that makes sure, and not by every
 * case about it. Whoever answers a well-formed request as if it knew the operation has it, whatever it says.
 */
import { TransportError } from '../../spec/errors.ts'
import { describeAnswer, faultName, isSuccess } from '../checks/fault-answer.ts'
import { isThrottled } from '../wire/back-off.ts'
import type { Exchange } from '../wire/exchange.ts'
import { saysUnsupported } from '../world/resource.ts'
import { Skip } from '../world/skip.ts'

export interface Support {
  /** Why no case about the operation can be tried, once that is known. */
  lacks: (operation: string) => Skip | undefined
  /**
   * Sends a well-formed request of the operation. The first of each operation goes alone: the others wait for its answer.
   * @throws Skip `unsupported` where the target has no such operation, and what `ask` throws.
   */
  watch: (operation: string, ask: () => Promise<Exchange>) => Promise<Exchange>
  /** Asks, where nothing could be asked of the operation so far. */
  find: (operation: string, ask: () => Promise<Exchange>) => Promise<Skip | undefined>
}

/** @param askNobody asks for an operation that no target has. */
export function watchSupport(askNobody: () => Promise<Exchange>): Support {
  const has = new Set<string>()
  const lacking = new Map<string, Skip>()
  const first = new Map<string, Promise<unknown>>()
  let nobody: Promise<Exchange | undefined> | undefined

  async function watch(operation: string, ask: () => Promise<Exchange>): Promise<Exchange> {
    for (;;) {
      const known = lacking.get(operation)
      if (known !== undefined) throw known
      const asked = first.get(operation)
      if (asked === undefined || has.has(operation)) break
      await asked.catch(() => undefined)
    }
    if (has.has(operation)) return ask()
    const answer = lookAt(operation, ask)
    first.set(operation, answer)
    return answer.finally(() => first.delete(operation))
  }

  async function lookAt(operation: string, ask: () => Promise<Exchange>): Promise<Exchange> {
    const exchange = await ask()
    if (await isLacking(exchange, ask)) {
      const why = new Skip('unsupported', `${operation} is not implemented: ${describeAnswer(exchange)}`, exchange)
      lacking.set(operation, why)
      throw why
    }
    // A target that is busy or has broken down says nothing about what it has.
    if (isSuccess(exchange) || (exchange.response.status < 500 && !isThrottled(exchange))) has.add(operation)
    return exchange
  }

  async function isLacking(exchange: Exchange, ask: () => Promise<Exchange>): Promise<boolean> {
    if (!saysUnsupported(exchange)) return false
    const again = await unlessSilent(ask)
    if (again === undefined || !saysUnsupported(again)) return false
    if (!isAnybodys(exchange)) return true
    // A page that is not found may be about what the request names: that of an operation of nobody is about the operation.
    const other = await (nobody ??= unlessSilent(askNobody))
    return other !== undefined && isAnybodys(other) && other.response.status === exchange.response.status
  }

  return {
    lacks: (operation) => lacking.get(operation),
    watch,
    async find(operation, ask) {
      if (!has.has(operation) && !lacking.has(operation))
        await watch(operation, ask).catch((error: unknown) => {
          if (!(error instanceof Skip) && !(error instanceof TransportError)) throw error
        })
      return lacking.get(operation)
    },
  }
}

/** Any web server says so of any page that it does not have. */
const isAnybodys = (exchange: Exchange): boolean =>
  faultName(exchange) === undefined && (exchange.response.status === 404 || exchange.response.status === 405)

async function unlessSilent(ask: () => Promise<Exchange>): Promise<Exchange | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof TransportError || error instanceof Skip) return undefined
    throw error
  }
}
