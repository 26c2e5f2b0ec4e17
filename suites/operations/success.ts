/** How an operation succeeds: what every accept case sends, and what every refused request is the broken twin of. */
import type { OperationDescription } from '../../spec/describe.ts'
import type { OperationFacts } from '../../spec/facts.ts'
import type { CaseContext } from '../engine/case.ts'
import type { HookName } from '../targets/adapter.ts'
import type { Have, Kind, Wants } from '../world/kinds.ts'
import type { Reading } from '../world/resource.ts'

export type Input = Record<string, unknown>

/** An input that the target has to accept, and the world it lives in. */
export interface Twin {
  input: Input
  have: Have
  /** What it was asked for by. */
  wish: Wish
}

export interface Wish {
  /** Kinds that are to be otherwise than usual. */
  wants?: Wants
  /** A top-level member that the input has to hold, although it is not required. */
  hold?: string
  /** Values of members that the world is to be made for. */
  choose?: Readonly<Record<string, string>>
  /** Kinds that are nobody else's. */
  own?: readonly Kind[]
  /** Nothing but what is required: not what keeps the operation from writing to people. */
  bare?: boolean
}

/** One way of being accepted that is tried with generated values. */
export interface Variant {
  /** Last part of the id. */
  id: string
  title: string
  wants: Wants
}

export interface Success {
  operation: OperationDescription
  facts: OperationFacts
  wants: Wants
  /**
   * What the operation acts on: its state is this case's alone. None where it only reads, or makes something of which
   * there may be many.
   */
  subject: Kind | undefined
  /** The hooks without which no input can be made. */
  hooks: readonly HookName[]
  /** Members whose value the world decides; every other one is generated from the description. */
  fixed: readonly string[]
  /** True for the members of `fixed` for which the world can be made to fit any legal value. */
  isChoosable: (member: string) => boolean
  /** True for members of `fixed` that a valid request can hold; a page token, for one, only the target can give. */
  isHoldable: (member: string) => boolean
  /** The world decides whether the request is carried out, and it was made so: success is an obligation. */
  forced: boolean
  /** Its requests name something that lies in a pool, or a pool. */
  isOfPool: boolean
  variants: readonly Variant[]
  /** What the world has to be made of, and whose it is. */
  worldFor: (wish?: Wish) => { wants: Wants; own: readonly Kind[]; shared: boolean }
  /** A new twin: required members, and what the wish asks for. */
  twin: (ctx: CaseContext, wish?: Wish) => Promise<Twin>
  /** Another that the target has to accept as well, after it accepted the first: in the same pool. */
  equal: (ctx: CaseContext, twin: Twin) => Promise<Twin>
  /** What reads back the thing that the operation acts on; for one that makes something, the thing that it asks for. */
  readings: (twin: Twin, input: Input) => readonly Reading[]
  /** The operations that these call, before the refusals and after them (for `plan`). */
  readBack: readonly string[]
  /** What reads it back once it was accepted: by what was asked, or by the answer where only that names it. */
  seenBy: (twin: Twin, input: Input, answer: unknown) => readonly Reading[]
  /** The operations that these call. */
  readAfter: readonly string[]
  /** Messages to people that one accepted twin causes. */
  messages: (wish?: Wish) => number
}

/** What of a success does not follow from the description: `operations/<Operation>.ts`. */
export interface Exception {
  /** By kind, in place of what follows. */
  wants?: Wants
  /** Optional members that every request has but the barest one: with them, nobody is written to. */
  adds?: Input
  /** By optional member: what has to be so for a request that holds it, where the member does not say it by itself. */
  holding?: Readonly<Record<string, Wants>>
  /** Kinds that are each case's own, besides what it acts on: a pool that holds but a few of what is made. */
  own?: readonly Kind[]
  variants?: readonly Variant[]
  forced?: boolean
  /** Wants and members under which the operation sends a message to a person. */
  delivering?: (medium: 'EMAIL' | 'SMS') => { wants: Wants; input: (twin: Twin) => Input }
}
