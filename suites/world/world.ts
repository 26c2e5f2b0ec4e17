/** What a case sees of its world. */
import type { Exchange } from '../wire/exchange.ts'
import type { Got, Have, Kind, Wants } from './kinds.ts'
import type { Reading } from './resource.ts'

export interface Choice {
  /** Kinds that are made for this case alone, with all that needs them: for cases that change or break them. */
  own?: readonly Kind[]
  /** The case only reads: even users and the like may be those of others. */
  shared?: boolean
}

export interface World {
  /** Names everything that this run creates: `poolproof-<run>-`. */
  prefix: string
  /**
   * What is wanted, and all that it needs, in one pool. Pools and app clients are shared by all who want the same,
   * everything else is new, unless `choice` says otherwise.
   * @throws Missing where the target does not make it; TransportError where nobody answers.
   */
  get: <W extends Wants>(wants: W, choice?: Choice) => Promise<Got<W>>
  /**
   * More of it, in the same pool: new ones of the kinds that are wanted, with what there is already around them. What
   * holds only one of them is new as well: another domain lies in another pool.
   */
  also: <W extends Wants>(have: Have, wants: W) => Promise<Got<W>>
  /** A new, never used name, for things that do not exist. */
  name: () => string
  /** Reads back; undefined where there is nothing to read, or the target cannot be asked so. */
  read: (readings: readonly Reading[]) => Promise<readonly Exchange[] | undefined>
}
