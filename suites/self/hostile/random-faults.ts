/** A target that is right but for the weather: cuts, breakdowns, throttling and delays, by chance and by seed. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { CaseRecord } from '../../../spec/record.ts'
import type { Act, Behaviour, Turn } from './behaviour.ts'
import { fault } from './replies.ts'
import { tryBehaviour, type Tried, type Wrong } from './trial.ts'

/** Of a hundred requests. */
const CUT = 1
const BROKEN = 1
const THROTTLED = 5
const DELAYED = 5
const MOST_DELAY_MS = 1_000
/** As the service says it. */
const BREAKDOWN = 'Internal server error.'

/** Numbers in [0, 1), the same for a seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function weather(seed: number): Act {
  const roll = dice(seed)
  return async ({ hook }: Turn) => {
    // Two of them for each request, so that which fault comes does not move the ones behind it.
    const [which, howLong] = [roll() * 100, roll()]
    if (hook !== undefined) return undefined
    if (which < CUT) return 'reset'
    if (which < CUT + BROKEN) return fault('InternalErrorException', BREAKDOWN, 500)
    if (which < CUT + BROKEN + THROTTLED) return fault('TooManyRequestsException', 'Rate exceeded')
    if (which < CUT + BROKEN + THROTTLED + DELAYED) await sleep(howLong * MOST_DELAY_MS)
    return undefined
  }
}

/** Whatever a case could not judge for the weather, it accuses nobody: no violation of any level, and nothing is left. */
export async function tryFaults(seed: number): Promise<Tried> {
  const behaviour: Behaviour = { does: 'has bad moments', act: weather(seed), ends: [0, 2] }
  const tried = await tryBehaviour(`faults/${seed}`, behaviour, seed)
  return { ...tried, wrongs: [...tried.wrongs, ...accusations(tried.written.records)] }
}

function accusations(records: readonly CaseRecord[]): Wrong[] {
  return records
    .filter(({ violations }) => violations.length > 0)
    .map(({ id, status, violations: [first] }) => ({
      kind: 'accusation',
      what: `${id} ${status}: ${first?.code} at ${first?.path}: ${first?.actual.slice(0, 120)} instead of ${first?.expected.slice(0, 60)}`,
    }))
}
