/** The world, made through the target's own API. */
import { people, type Person } from '../../fixtures/people.ts'
import type { Hooks } from '../targets/adapter.ts'
import { isSuccess } from '../checks/fault-answer.ts'
import { canonical, closure, dependants, orderOf, resourceOf, withHolders } from './graph.ts'
import type { Got, Have, Kind, Wants } from './kinds.ts'
import type { Ledger } from './ledger.ts'
import { prefixOf } from './names.ts'
import { outcomeOf } from './outcome.ts'
import { isThrottled, withBackOff } from '../wire/back-off.ts'
import type { Exchange } from '../wire/exchange.ts'
import { patience } from './patience.ts'
import { pressed } from './pressed.ts'
import type { Maker, Reading, Resource, Way } from './resource.ts'
import { saysUnsupported } from './resource.ts'
import { setUp, SetUpError, type Caller } from './set-up.ts'
import { Missing, Skip } from './skip.ts'
import type { Choice, World } from './world.ts'

export interface WorldOptions {
  /** Names the run: everything is called `poolproof-<run>-...`. */
  run: string
  ledger: Ledger
  hooks?: Hooks
}

/** A way of making that the target refused. */
interface Refusal {
  way: number
  error: SetUpError
}

/** What one case has at hand. */
interface Hand {
  wire: Caller
  /** A new name for what only this case has. */
  name: () => string
  person: () => Person
}

/**
 * A world that makes things when they are first asked for, with the fewest calls that do. One world for a run; each
 * case sees it through a wire and a seed of its own: its calls can be told from those of others, and its people and
 * names are the same whatever else runs.
 */
export function createWorld({ run, ledger, hooks = {} }: WorldOptions): (wire: Caller, seed: number) => World {
  const prefix = prefixOf(run)
  const shared = new Map<string, Promise<unknown>>()
  const missing = new Map<string, Missing>()
  /** By resource: the ways that the target does not offer, as another way showed. */
  const closed = new Map<Kind, Set<number>>()
  const counts = new Map<Kind, number>()
  const numberOf = numbers()
  const patient = patience()

  /** The name of something that is shared: it does not hang on which case happened to ask first. */
  const sharedName = (kind: Kind) => (): string => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return `${prefix}${kind === 'pool' ? '' : `${kind}-`}${count}`
  }

  async function get(hand: Hand, wants: Wants, choice: Choice, around: Have = {}): Promise<Have> {
    const all = closure(wants)
    const own = new Set(dependants(choice.own ?? [], all))
    let have: Have = around
    for (const kind of orderOf(all)) {
      if (around[kind] !== undefined) continue
      const spec = all[kind] ?? {}
      const isShared = !own.has(kind) && (choice.shared === true || resourceOf(kind).sharing === 'shared')
      const made = isShared ? await once(hand, kind, spec, have) : await make(hand, kind, spec, have)
      have = { ...have, [kind]: made }
    }
    return have
  }

  /** The same for all who want the same of it, in the very same things that it needs. */
  function keyOf(kind: Kind, spec: object, have: Have): string {
    const needs = Object.keys(resourceOf(kind).needs(spec)) as Kind[]
    return [canonical(kind, spec), ...needs.map((need) => numberOf(have[need]))].join(' ')
  }

  function once(hand: Hand, kind: Kind, spec: object, have: Have): Promise<unknown> {
    const key = keyOf(kind, spec, have)
    const known = shared.get(key)
    if (known) return known
    const made = make({ ...hand, name: sharedName(kind) }, kind, spec, have)
    shared.set(key, made)
    // Silence and breakdowns may pass; what the target does not make at all, `missing` remembers.
    made.catch(() => shared.delete(key))
    return made
  }

  async function make(hand: Hand, kind: Kind, spec: object, have: Have): Promise<unknown> {
    const one = resourceOf(kind)
    const [anywhere, here] = [canonical(kind, spec), keyOf(kind, spec, have)]
    const known = missing.get(anywhere) ?? missing.get(here)
    if (known !== undefined) throw known
    const parent = parentOf(one, spec, have)
    const refusals: Refusal[] = []
    for (const [index, way] of one.ways.entries()) {
      if (closed.get(kind)?.has(index) === true || way.offers?.(spec, hooks) === false) continue
      try {
        const { made, name } = await patient.make(anywhere, () => makeBy(way, hand, kind, spec, have))
        note(one, made, name, parent)
        close(kind, refusals)
        return made
      } catch (error) {
        if (!(error instanceof SetUpError)) throw error
        refusals.push({ way: index, error })
      }
    }
    throw notMade(one, spec, { anywhere, here }, refusals)
  }

  async function makeBy(way: Way<Kind>, hand: Hand, kind: Kind, spec: object, have: Have) {
    const creating: string[] = []
    try {
      const made: unknown = await way.make(makerFor(hand, kind, have, creating), spec, have)
      return { made, name: creating.at(-1) }
    } catch (error) {
      // One that broke down over it, fell silent or did not say what it made may have made it all the same.
      const event =
        error instanceof SetUpError
          ? outcomeOf(error.exchange)
          : error instanceof Skip
            ? ('refused' as const)
            : undefined
      if (event !== undefined) for (const name of creating) ledger.write({ event, kind, name })
      throw error
    }
  }

  /** Another way worked, so those that the target has no operation for need not be tried again. */
  function close(kind: Kind, refusals: readonly Refusal[]): void {
    const known = closed.get(kind) ?? new Set<number>()
    for (const { way, error } of refusals) if (saysUnsupported(error.exchange)) known.add(way)
    closed.set(kind, known)
  }

  /**
   * What the target does not make now, it does not make later, unless it broke down over it or was asked too much. Where
   * it has the operations, that is known of this one place: another pool may have it.
   */
  function notMade(
    one: Resource,
    spec: object,
    memory: Record<'anywhere' | 'here', string>,
    refusals: readonly Refusal[],
  ): Error {
    const why = refusals.map(({ error }) => error.message).join('; ') || 'neither its operations nor a hook can'
    const away = refusals.map(({ error }) => pressed(error.exchange)).find((one) => one !== undefined)
    if (away !== undefined) return away
    const missed = new Missing(one.what(spec), why, refusals[0]?.error.exchange)
    const mayPass = refusals.some(({ error }) => error.status >= 500 && !saysUnsupported(error.exchange))
    const isLacking = refusals.every(({ error }) => saysUnsupported(error.exchange))
    if (!mayPass) missing.set(isLacking ? memory.anywhere : memory.here, missed)
    return missed
  }

  function makerFor(hand: Hand, kind: Kind, have: Have, creating: string[]): Maker {
    return {
      call: (operation, input) => setUp(hand.wire, operation, input),
      name: hand.name,
      person: hand.person,
      hooks,
      get: (wants) => get(hand, wants, {}, have),
      creating(name) {
        creating.push(name)
        ledger.write({ event: 'creating', kind, name })
      },
    }
  }

  function note(one: Resource, made: unknown, name: string | undefined, parent: string | undefined): void {
    const { kind } = one
    const id = one.idOf(made as never)
    if (id === '') return
    ledger.write({
      event: 'created',
      kind,
      id,
      ...(name === undefined ? {} : { name }),
      ...(parent === undefined ? {} : { parent }),
    })
  }

  return (wire, seed) => {
    const nextPerson = people(seed)
    const mark = (seed >>> 0).toString(36)
    let names = 0
    const name = () => `${prefix}${mark}-${(names += 1)}`
    const hand: Hand = { wire, name, person: nextPerson }
    return {
      prefix,
      name,
      get: <W extends Wants>(wants: W, choice: Choice = {}) => get(hand, wants, choice) as Promise<Got<W>>,
      also: <W extends Wants>(have: Have, wants: W) => more(hand, have, wants) as Promise<Got<W>>,
      read: (readings) => read(wire, readings),
    }
  }

  /** New ones of what is wanted; what it needs is taken from what there is, unless that holds only one. */
  function more(hand: Hand, have: Have, wants: Wants): Promise<Have> {
    const own = Object.keys(wants) as Kind[]
    const fresh = withHolders(own)
    const around = Object.fromEntries(Object.entries(have).filter(([kind]) => !fresh.includes(kind as Kind))) as Have
    return get(hand, wants, { own }, around)
  }
}

/** Tells things apart, also those that have no id. */
function numbers(): (thing: unknown) => number {
  const known = new Map<unknown, number>()
  return (thing) => {
    const number = known.get(thing) ?? known.size
    known.set(thing, number)
    return number
  }
}

/** The id of what the resource lies in, the nearest first. */
function parentOf(one: Resource, spec: object, have: Have): string | undefined {
  if (one.remove !== undefined) return undefined
  const needs = Object.keys(one.needs(spec)) as Kind[]
  const nearest = needs.findLast((kind) => have[kind] !== undefined) ?? 'pool'
  const made = have[nearest]
  return made === undefined ? undefined : resourceOf(nearest).idOf(made as never)
}

/** The answers as they came. Only a success, or a refusal that is about the thing, says anything about it. */
async function read(wire: Caller, readings: readonly Reading[]): Promise<readonly Exchange[] | undefined> {
  if (readings.length === 0) return undefined
  const exchanges = await Promise.all(
    readings.map(({ operation, input }) => withBackOff(() => wire.call(operation, input))),
  )
  return exchanges.every(saysSomething) ? exchanges : undefined
}

/** Not that the target is busy, has broken down, or has no such operation. */
function saysSomething(exchange: Exchange): boolean {
  if (isSuccess(exchange)) return true
  return exchange.response.status < 500 && !isThrottled(exchange) && !saysUnsupported(exchange)
}
