/** How an operation is made to succeed: the twin of every refused request. One file per operation beside its cases. */
import type { CaseContext, Check } from '../engine/case.ts'
import type { Pool, User } from '../world/world.ts'

export type Input = Record<string, unknown>

/** An input that the target has to accept, and the world it lives in. */
export interface Twin {
  input: Input
  pool: Pool
  user: User
}

export interface Wish {
  /** How the user can be reached. Default by e-mail. */
  medium?: 'EMAIL' | 'SMS'
  /** Top-level members whose value the world decides and that the input has to hold (`SecretHash`). */
  hold?: string
  /** Values that the world has to be made for (a user of this name). */
  username?: string
}

export interface Given {
  operation: string
  /** Members whose value the world decides; every other one is generated from the description. */
  fixed: readonly string[]
  /** The members of `fixed` for which the world can be made to fit any legal value. */
  choosable: readonly string[]
  /** The ways a user can be reached, each of which is tried. */
  media: readonly ('EMAIL' | 'SMS')[]
  /** What an answer to the twin has to be like, besides its shape. */
  checks: (ctx: CaseContext, twin: Twin) => Check[]
  /** A new twin, on whose state nobody else acts: required members, and what the wish asks for. */
  twin: (ctx: CaseContext, wish?: Wish) => Promise<Twin>
}
