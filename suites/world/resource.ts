/**
 * A resource: one kind of thing that cases need on the target. It says in one file what it needs, how it is made (by
 * more than one way where the API has more), which values it gives to inputs, how it is read back and how it is removed.
 * Inputs, the order of clean-up, `plan`, its counts and the IAM policy are derived from these.
 */
import type { Person } from '../../fixtures/people.ts'
import type { HookName, Hooks } from '../targets/adapter.ts'
import { faultName } from '../checks/fault-answer.ts'
import type { Exchange } from '../wire/exchange.ts'
import type { Have, Kind, MadeOf, SpecOf, Wants } from './kinds.ts'

/** What a way of making has at hand. */
export interface Maker {
  /** A set-up call; its answer's JSON. @throws SetUpError where the target refuses. */
  call: (operation: string, input: unknown) => Promise<unknown>
  /** A new name that starts with the run's prefix. */
  name: () => string
  /** Somebody whom nobody else in this case is. */
  person: () => Person
  hooks: Hooks
  /** Something else in the same pool, where the way needs it and the world does not have it yet. */
  get: (wants: Wants) => Promise<Have>
  /** Notes in the ledger that something of this name is about to be made: for what does not go with its parent. */
  creating: (name: string) => void
}

/** One way of making a resource. The first that the target offers is taken. */
export interface Way<K extends Kind> {
  /** The operations that it calls, in order. */
  calls: readonly string[]
  /** Whether it can make such a thing at all. Default: always. */
  offers?(spec: SpecOf<K>, hooks: Hooks): boolean
  make(maker: Maker, spec: SpecOf<K>, have: Have): Promise<MadeOf<K>>
  /** How many messages to people it causes. Default none. */
  messages?(spec: SpecOf<K>): number
}

/** A value that a resource gives to an input. */
export interface Give {
  /** What has to be so for there to be such a value: a client secret for a secret hash. */
  wants?: Wants
  /** The hooks that reading it takes. */
  hooks?: readonly HookName[]
  /** @param input the members that were filled before this one. */
  value(have: Have, input: Readonly<Record<string, unknown>>, hooks: Hooks): unknown
  /**
   * The value for a thing of this kind that is not there yet, and that a request is to make: a new name, a new person's
   * password. Absent: there is none before the thing is made.
   */
  fresh?(name: string, person: Person): unknown
  /** The wants under which the value is this one: where the world can be made to fit any legal value. */
  choose?(value: string): Wants
  /** Legal for naming one, but not for making one: only where one is made, any legal value can be chosen. */
  widerThanMade?: true
}

/** A call that reads something back. */
export interface Reading {
  operation: string
  input: Readonly<Record<string, unknown>>
}

export interface Removal {
  operation: string
  input: (id: string) => Readonly<Record<string, unknown>>
  /** What protects it, or lies in it and does not go with it: looked for, and taken away, where the removal is refused. */
  first?: {
    /** The operations that it calls. */
    calls: readonly string[]
    remove: (call: Maker['call'], id: string) => Promise<void>
  }
}

export interface Resource<K extends Kind = Kind> {
  kind: K
  /** "a confirmed user": in words, for whoever reads why a case was skipped. */
  what(spec: SpecOf<K>): string
  /** The kinds that have to be there first, and what has to be so about them. */
  needs(spec: SpecOf<K>): Wants
  /** The kind of which each holds at most one of these: one that is a case's own lies in one of its own. */
  oneIn?: Kind
  /** A pool takes a few hundred of these: each operation whose cases bring their own has a pool of its own for them. */
  few?: true
  /** Two specs that differ only in a member that is as by default are the same. */
  defaults: SpecOf<K>
  /** `shared` among all cases that want the same, or `own`: new for each case, unless it only reads. */
  sharing: 'shared' | 'own'
  ways: readonly Way<K>[]
  /** Operations that ways call only where one of a chosen name is there already (for `plan`). */
  anew?: readonly string[]
  /** By the name of the value, as `spec/members.json` has it: `user.username`. */
  gives: Readonly<Record<string, Give>>
  /** The operations whose effect is that there is one more: an input of theirs names a new one. */
  makers: readonly string[]
  /** What the ledger and the clean-up know it by. */
  idOf(made: MadeOf<K>): string
  /** The name that the input of a maker gives it, where it does not go with its parent. */
  nameIn?(input: unknown): string | undefined
  /** The id in the answer of a maker, where it does not go with its parent. */
  idIn?(operation: string, answer: unknown): string | undefined
  /** How it is removed; absent where it goes with its parent. */
  remove?: Removal
  /** Those of a run, or of any run, by the beginning of their name: for what the ledger does not know. */
  find?(call: Maker['call'], prefix: string): Promise<{ name: string; id: string; createdAt?: number }[]>
  /** How it is read back, to see whether it changed. */
  observe?(made: MadeOf<K>, have: Have): readonly Reading[]
  /** How one that a request asked for would be read back: whether a refused request made it all the same. */
  observeNew?(input: Readonly<Record<string, unknown>>, have: Have): readonly Reading[]
  /** How one that a maker answered is read back, where only its answer names it: a client by its id. */
  observeMade?(answer: unknown, have: Have): readonly Reading[]
}

/** Gives a resource its types. */
export const resource = <K extends Kind>(one: Resource<K>): Resource<K> => one

/** An answer that says that the target has no such operation, whatever words it has for it. */
export function saysUnsupported(exchange: Exchange): boolean {
  const { status, text } = exchange.response
  const name = faultName(exchange)
  if (status === 501 || (name === undefined && (status === 404 || status === 405))) return true
  return /UnknownOperation|Not\s?(?:Yet\s?)?Implemented|#Unsupported\b|InvalidAction|\bunknown operation\b/i.test(
    `${name ?? ''} ${(text ?? '').slice(0, 2_000)}`,
  )
}
