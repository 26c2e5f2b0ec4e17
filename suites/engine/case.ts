/**
 * A case is a value: one obligation tried against a target. Only `binding.ts` and the reporter know vitest; `judge.ts`
 * turns a case and a context into a `CaseRecord`.
 */
import type { Edition } from '../../spec/edition.ts'
import type { OperationDescription } from '../../spec/describe.ts'
import type { Level, Source } from '../../spec/evidence.ts'
import type { Profile, Suite, Violation } from '../../spec/record.ts'
import type { Triggers } from '../../fixtures/triggers/triggers.ts'
import type { HookName, Hooks, Target } from '../targets/adapter.ts'
import type { SendAbout } from '../wire/client.ts'
import type { Exchange, WireRequest } from '../wire/exchange.ts'
import type { Wants } from '../world/kinds.ts'
import type { Choice, World } from '../world/world.ts'

/** A pure function: exchange in, violations out. */
export type Check = (exchange: Exchange) => Violation[]

/** One answer that a case examined, and what is wrong with it (nothing: an empty list). */
export interface Judged {
  exchange: Exchange
  violations: Violation[]
}

/** What a case asks of a target that keeps the contract: for `plan` and for budgets. */
export interface Cost {
  /** Besides the world's own. */
  requests: number
  /** What has to exist, once or (where each value needs its own) `times`. */
  wants: Wants
  choice?: Choice
  times?: number
  /** What is made besides, once, in the same pool. */
  also?: Wants
  /** Messages to people that its own requests cause. */
  messages?: number
  /** Cases of which this is the same cause their messages once for all; `thrifty`: only where messages are counted. */
  shared?: { by: string; thrifty?: true }
}

export interface Case {
  /** The path: `ForgotPassword/faults/user-not-found`. */
  id: string
  /** A present-tense sentence: "refuses a Username longer than 128 characters". */
  title: string
  operation: string
  suite: Suite
  level: Level
  source: Source[]
  constraint?: string
  fault?: string
  needs: readonly HookName[]
  /** The profiles under which a source supports the obligation; all where absent. */
  profiles?: readonly Profile[]
  /** Places in the input that the case is about, as in `Policies.SignInPolicy`: an edition without one has no such case. */
  takes?: readonly string[]
  /** Other operations that the case calls by itself, besides the world's (for `plan`). */
  calls?: readonly string[]
  /** @param runs values per generated case. */
  cost: (runs: number) => Cost
  /** Judges what other cases have asked: it comes after them all. */
  rides?: true
  /** It asks again by itself before it tells of a breakdown: a request alone does not show what it looks at. */
  asksAgain?: true
  /**
   * Tries the obligation: passes each answer through `ctx.examine` and returns those that are worth keeping (the
   * violating ones at least). A case that examined nothing is not a pass.
   * @throws Skip where the target lacks what is needed or refuses the twin; SuiteError where the set-up fails;
   * TransportError where nobody answers.
   */
  run: (ctx: CaseContext) => Promise<Judged[]>
}

export interface CaseContext {
  edition: Edition
  operation: OperationDescription
  profile: Profile
  target: Target
  /** `target.hooks`, where every hook that the case `needs` is present. */
  hooks: Required<Hooks>
  triggers: Triggers
  world: World
  /** Derived from the run's seed and the case's id: same seed, same values, whatever else runs. */
  seed: number
  /** How many values a generated case tries. */
  runs: number
  /** Messages are counted: what need not be sent twice is not. */
  thrifty: boolean
  /** What the run has been answered so far, by operation: for cases that ride on the exchanges of others. */
  seen: Seen
  /** Judges one answer: counts it, notes which fault it answered, and returns what the checks found. */
  examine: (exchange: Exchange, ...checks: Check[]) => Judged
  /** Calls an operation as the protocol wants it; signed where the operation is. */
  call: (operation: string, input: unknown, headers?: Record<string, string>) => Promise<Exchange>
  /** Sends these bytes as they are; signed where `about` says so, or forged. */
  send: (request: WireRequest, about?: SendAbout) => Promise<Exchange>
}

/** What came of the obligations of the envelope, looked at on every exchange of a run. */
export interface Seen {
  /** At how many exchanges of the operation an obligation was looked, one of them, and the first that breaks it. */
  of: (operation: string, obligation: string) => { looked: number; example?: Exchange; worst?: Judged }
  /** True where the operation carried out a request: what refuses everything refuses nothing in particular. */
  accepts: (operation: string) => boolean
}
