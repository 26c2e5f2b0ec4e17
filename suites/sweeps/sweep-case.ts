/** What every generated case has in common. */
import type { Level, Source } from '../../spec/evidence.ts'
import { levelOf } from '../../spec/evidence.ts'
import type { Suite } from '../../spec/record.ts'
import type { Case, Cost } from '../engine/case.ts'
import type { Success, Wish } from '../operations/success.ts'
import { messagesOfRefusals } from '../operations/twin.ts'

interface Asks {
  /** Whose world the case asks for. */
  wish?: Wish
  /** How often it does. */
  times?: (runs: number) => number
  /** How many requests it sends. */
  requests?: (runs: number) => number
  /** How many it sends that are no twin. */
  extra?: number
  /** Cases of which this is the same have one accepted twin in all, where messages are counted. */
  shared?: string
}

export interface Sweep extends Partial<
  Omit<Case, 'id' | 'title' | 'operation' | 'suite' | 'source' | 'level' | 'cost'>
> {
  success: Success
  suite: Suite
  /** The id without the operation: `reject/Username/maxLength`. */
  path: string
  title: string
  source: Source[]
  /** The level follows from the sources, but is no higher than this. */
  atMost?: Level
  asks?: Asks
  run: Case['run']
}

export function sweepCase({
  success,
  suite,
  path,
  title,
  source,
  atMost,
  asks = {},
  needs = [],
  calls = [],
  ...rest
}: Sweep): Case {
  const { name } = success.operation
  const readBack = suite === 'reject' || rest.fault !== undefined ? success.readBack : []
  return {
    ...rest,
    calls: [...calls, ...readBack],
    id: `${name}/${path}`,
    title,
    operation: name,
    suite,
    level: levelOf(source, atMost),
    source,
    needs: [...new Set([...success.hooks, ...needs])],
    cost: (runs) => {
      const cost = costOf(success, suite, asks, runs)
      return { ...cost, requests: cost.requests + (asks.extra ?? 0) + 2 * readBack.length }
    },
  }
}

/** Of a target that keeps the contract: no value is shrunk. */
function costOf(success: Success, suite: Suite, asks: Asks, runs: number): Cost {
  const { wants, own, shared } = success.worldFor(asks.wish)
  const requests = asks.requests?.(runs) ?? 1
  const times = asks.times?.(runs) ?? 1
  return {
    requests,
    wants,
    choice: { own, shared },
    times,
    ...(suite === 'reject'
      ? messagesOfRefusals(success, asks.wish)
      : { messages: (asks.shared === undefined ? requests : 1) * success.messages(asks.wish) }),
    ...(asks.shared === undefined ? {} : { shared: { by: asks.shared, thrifty: true as const } }),
  }
}
