/** Patience with a target that breaks down, or falls silent, over what the world is made of: once may be a bad moment. */
import { setTimeout as sleep } from 'node:timers/promises'
import { TransportError } from '../../spec/errors.ts'
import { saysUnsupported } from './resource.ts'
import { SetUpError } from './set-up.ts'

/** Waits between the tries, in milliseconds. */
const WAITS = [250, 1_000] as const

/** After so many times in a row that all tries were in vain, it is no bad moment any more. */
const ENOUGH = 2

export interface Patience {
  /**
   * Makes something, trying again where what went wrong may pass.
   * @param what the same for things that are made alike.
   * @throws what the last try threw.
   */
  make: <T>(what: string, make: () => Promise<T>) => Promise<T>
}

export function patience(waits: readonly number[] = WAITS): Patience {
  const inVain = new Map<string, { times: number; error: unknown }>()
  return {
    async make(what, make) {
      const known = inVain.get(what)
      if (known !== undefined && known.times >= ENOUGH) throw known.error
      for (const ms of [...waits, undefined]) {
        try {
          const made = await make()
          inVain.delete(what)
          return made
        } catch (error) {
          if (!mayPass(error)) throw error
          if (ms === undefined) {
            inVain.set(what, { times: (inVain.get(what)?.times ?? 0) + 1, error })
            throw error
          }
          await sleep(ms)
        }
      }
      throw new RangeError('unreachable: the last try returns or throws')
    },
  }
}

/** A breakdown, or silence of a target that is there. */
export function mayPass(error: unknown): boolean {
  if (error instanceof SetUpError) return error.status >= 500 && !saysUnsupported(error.exchange)
  return error instanceof TransportError && (error.code === 'cut' || error.code === 'timeout')
}
