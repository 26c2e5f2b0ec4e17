/** What the model does not say about an operation: `spec/operations/<Operation>.json`, with defaults filled in. */
import { findData } from './data.ts'
import type { OperationDescription, Step } from './describe.ts'
import { loadEdition } from './edition.ts'
import { effectByName, type Effect } from './effect.ts'
import { levelOf, type Level, type Source } from './evidence.ts'
import { subjectOf } from './members.ts'
import { schemaAt, stepsOf } from './path.ts'

/** What a caller has to show: a signature, an access token, the session of a challenge, or nothing. */
export type Auth = 'open' | 'signed' | 'token' | 'session'

/** A member that an answer always has: wherever the member around it is there, in each item of a list. */
export interface Presence {
  /** `User.Username`, `Users[].Username` */
  path: string
  steps: readonly Step[]
  source: Source
  level: Level
}

/** A rule that a public record or page shows, in our words, and where. */
export interface Rule {
  why: string
  source: Source
}

export interface OperationFacts {
  auth: Auth
  effect: Effect
  /** The kind of resource that it reads, makes, changes or ends, as in `pool` of `pool.id`; undefined for none. */
  subject: string | undefined
  always: readonly Presence[]
  /** Input members, of which a request may have only one. */
  excludes: readonly { members: readonly string[]; source: Source }[]
  /** A request with `member` (every request, where absent) needs `needs` too. */
  implies: readonly { member?: string; needs: string; source: Source }[]
  /** Input members that another rule than the schema binds: a value that the schema allows may be refused there. */
  ruled: Readonly<Record<string, Rule>>
  /** The only values to generate for a top-level input member. */
  values: Readonly<Record<string, Rule & { values: readonly unknown[] }>>
  /** It sends a message to a person, by itself or where it is asked to. */
  delivers: { source: Source } | undefined
  /** The Lambda triggers that it fires, the one that most sources show first. */
  triggers: { names: readonly string[]; source: Source } | undefined
}

/** As written in the file. */
interface Written {
  auth?: { is: Auth; source: Source }
  effect?: Effect
  subject?: string
  always?: { members: string[]; source: Source }[]
  excludes?: OperationFacts['excludes']
  implies?: OperationFacts['implies']
  ruled?: OperationFacts['ruled']
  values?: OperationFacts['values']
  delivers?: { source: Source }
  triggers?: { names: string[]; source: Source }
}

const known = new WeakMap<OperationDescription, OperationFacts>()

/** The facts of an operation, without what its edition has no member for; read once, then remembered. */
export function factsOf(operation: OperationDescription): OperationFacts {
  const facts = known.get(operation) ?? read(operation)
  known.set(operation, facts)
  return facts
}

function read(operation: OperationDescription): OperationFacts {
  const written = findData<Written>(`operations/${operation.name}.json`) ?? {}
  const takes = (path: string) => isDeclared(operation, 'input', path)
  return {
    auth: written.auth?.is ?? authOf(operation),
    effect: written.effect ?? effectByName(operation.name),
    subject: written.subject ?? subjectOf(operation.input.required ?? []),
    always: presences(written).filter(({ path }) => isDeclared(operation, 'output', path)),
    excludes: (written.excludes ?? []).filter(({ members }) => members.every(takes)),
    implies: (written.implies ?? []).filter(
      ({ member, needs }) => takes(needs) && (member === undefined || takes(member)),
    ),
    ruled: pick(written.ruled ?? {}, takes),
    values: pick(written.values ?? {}, takes),
    delivers: written.delivers,
    triggers: written.triggers,
  }
}

/** The rule that binds the member of a constraint, or a member around it: `Schema` rules `Schema[].Name`. */
export function ruleOn({ ruled }: OperationFacts, path: string): Rule | undefined {
  const ruling = Object.keys(ruled).find(
    (one) => path === one || (path.startsWith(one) && '.[{'.includes(path[one.length] ?? '')),
  )
  return ruling === undefined ? undefined : ruled[ruling]
}

/** Signed where the model says so; else what the request has to carry shows it. */
function authOf({ signed, input }: OperationDescription): Auth {
  if (signed) return 'signed'
  if (input.required?.includes('AccessToken')) return 'token'
  return input.required?.includes('Session') ? 'session' : 'open'
}

function presences({ always = [] }: Written): Presence[] {
  return always.flatMap(({ members, source }) =>
    members.map((path) => ({ path, steps: stepsOf(path), source, level: levelOf([source]) })),
  )
}

function isDeclared(operation: OperationDescription, side: 'input' | 'output', path: string): boolean {
  return schemaAt(loadEdition(operation.edition), operation[side], stepsOf(path)) !== undefined
}

function pick<T>(all: Readonly<Record<string, T>>, keep: (name: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => keep(name)))
}
