/** What the model does not say about an operation: `spec/operations/<Operation>.json`, with defaults filled in. */
import { findData } from './data.ts'
import type { JsonSchema, OperationDescription, Step } from './describe.ts'
import { loadEdition, type Edition } from './edition.ts'
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

/** Operations that show what another one did. */
export interface SeenIn {
  operations: readonly string[]
  /** The plainest request of its kind changes what they show. */
  changes?: boolean
  /** It may take a while until they do. */
  late?: boolean
}

/** What a member of an answer is where nobody asked for something else. */
export interface Default {
  /** `UserPool.MfaConfiguration` */
  path: string
  steps: readonly Step[]
  /** Undefined: the member is absent. */
  value: unknown
  source: Source
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
  /** What an answer to a request with nothing but the required members has: a value, or no such member. */
  defaults: readonly Default[]
  /** Kinds of resources of which one each makes one more item in what it lists; the first is what the item shows. */
  lists: readonly string[]
  /** What reads back what it writes or ends, where that is not what reads back its subject. */
  seenIn: SeenIn | undefined
  /** Input members, of which a request may have only one. */
  excludes: readonly { members: readonly string[]; source: Source }[]
  /** A request with `member` (every request, where absent) needs `needs` too. */
  implies: readonly { member?: string; needs: string; source: Source }[]
  /** Input members that another rule than the schema binds: a value that the schema allows may be refused there. */
  ruled: Readonly<Record<string, Rule>>
  /** Input members whose pattern is too narrow: what breaks it and matches this one may be taken all the same. */
  wider: Readonly<Record<string, Rule & { pattern: string }>>
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
  defaults?: { path: string; value?: unknown; source: Source }[]
  lists?: string[]
  seenIn?: SeenIn
  excludes?: OperationFacts['excludes']
  implies?: OperationFacts['implies']
  ruled?: OperationFacts['ruled']
  wider?: OperationFacts['wider']
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
    defaults: (written.defaults ?? [])
      .filter(({ path }) => isDeclared(operation, 'output', path))
      .map((one) => ({ ...one, value: one.value, steps: stepsOf(one.path) })),
    lists: written.lists ?? [],
    seenIn: written.seenIn,
    excludes: (written.excludes ?? []).filter(({ members }) => members.every(takes)),
    implies: (written.implies ?? []).filter(
      ({ member, needs }) => takes(needs) && (member === undefined || takes(member)),
    ),
    ruled: pick(written.ruled ?? {}, takes),
    wider: pick(written.wider ?? {}, takes),
    values: knownValues(operation, pick(written.values ?? {}, takes)),
    delivers: written.delivers,
    triggers: written.triggers,
  }
}

/** Without what the edition has no member for; none that lacks what it requires. */
function knownValues(operation: OperationDescription, all: OperationFacts['values']): OperationFacts['values'] {
  const edition = loadEdition(operation.edition)
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, { values, ...rule }]) => {
      const schema = schemaAt(edition, operation.input, stepsOf(name)) ?? {}
      const known = values.map((value) => knownPart(edition, schema, value)).filter((value) => value !== undefined)
      return known.length === 0 ? [] : [[name, { ...rule, values: known }]]
    }),
  )
}

function knownPart(edition: Edition, schema: JsonSchema, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = schemaAt(edition, schema, ['items']) ?? {}
    const known = value.map((item) => knownPart(edition, items, item)).filter((item) => item !== undefined)
    return known.length === value.length ? known : undefined
  }
  if (typeof value !== 'object' || value === null || schema.properties === undefined) return value
  const known = Object.entries(value).flatMap(([name, inner]) => {
    const member = schemaAt(edition, schema, [{ member: name }])
    const part = member && knownPart(edition, member, inner)
    return part === undefined ? [] : [[name, part] as const]
  })
  const names = known.map(([name]) => name)
  const isWhole = (schema.required ?? []).every((name) => names.includes(name))
  return isWhole && (names.length > 0 || Object.keys(value).length === 0) ? Object.fromEntries(known) : undefined
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
