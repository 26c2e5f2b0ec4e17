/** What a hostile target does, and what a run against it has to come to all the same. */

/** A whole answer, with a content-length that fits. */
export interface Answer {
  status: number
  headers?: Record<string, string | string[]>
  body: string | Buffer
}

/** Bytes as they are, with pauses (milliseconds) between them, and what becomes of the connection then. */
export interface Raw {
  pieces: readonly (string | Buffer | number)[]
  ending: 'end' | 'reset' | 'hang'
}

/** Undefined passes the request on to the honest target, and its answer back. */
export type Reply = Answer | Raw | 'hang' | 'reset' | undefined

/** One request, as the hostile target sees it. */
export interface Turn {
  /** Empty where no operation is named. */
  operation: string
  /** The hook that is called; empty for the list of hooks; undefined where the request is for the API. */
  hook: string | undefined
  /** Nobody's client is asked about: whoever looks whether the target is there. */
  isProbe: boolean
  body: string
  headers: Readonly<Record<string, string>>
  /** True the first time that this behaviour asks for the key. */
  first: (key: string) => boolean
  /** What a behaviour keeps from one request to another; its own for each run. */
  memo: Map<string, unknown>
  /** How often the key was asked for, this time included. */
  count: (key: string) => number
  /** Passwords, secret hashes and client secrets that have gone by. */
  secrets: ReadonlySet<string>
  /** The honest target's answer. */
  pass: () => Promise<Answer>
}

export type Act = (turn: Turn) => Reply | Promise<Reply>

export interface Behaviour {
  /** What the target does, after "a target that". */
  does: string
  act: Act
  /** The exit codes that are right. */
  ends: readonly number[]
  /** `told`: things may stay on the target, but not in silence. Default: nothing stays. */
  left?: 'told'
  /** Which cases are judged, where all of them would take too long. */
  cases?: readonly string[]
  /** What the run is sent, and after how many milliseconds. */
  signal?: { name: NodeJS.Signals; ms: number }
  /** Values that must be in no report and on no stream, besides those that hold the mark of the canaries. */
  hides?: readonly string[]
  /** The run may end before it judges, since the target is not taken for the API, or a signal comes. */
  early?: true
  /** How long it may take. Default 90, since others work beside it; its own work is bound by `work`. */
  seconds?: number
  /** Seconds of work of the processor. A plain run takes some 4. Default 15. */
  work?: number
  /** How much memory the run may take at most, in MB. Default 400. */
  megabytes?: number
  /** How large the reports may be, all of them, in MB. Default 8. */
  reports?: number
}

/** By what they are called. */
export type Room = Readonly<Record<string, Behaviour>>
