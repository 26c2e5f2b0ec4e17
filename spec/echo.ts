/** Which input members come back in the answer: under the same name, as the same component. */
import { readData } from './data.ts'
import type { JsonSchema, OperationDescription, Step } from './describe.ts'
import { refName, resolve, type Edition } from './edition.ts'
import type { Source } from './evidence.ts'
import { stepsOf } from './path.ts'

export interface Echo {
  /** The top-level input member. */
  member: string
  /** Where it comes back, member by member. */
  at: readonly string[]
  /** Values of which nothing is known. */
  unless: readonly unknown[]
  /** The same of what lies in it: values of a place in it of which nothing is known. */
  unlessInside: readonly { steps: readonly Step[]; sent: readonly unknown[] }[]
}

interface EchoException {
  operation?: string
  /** A top-level member, or a place in one: `Policies.PasswordPolicy.PasswordHistorySize`. */
  member: string
  /** Only where one of these was sent. */
  sent?: unknown[]
  why: string
  source: Source
}

type Members = Record<string, JsonSchema>

const known = new WeakMap<OperationDescription, Echo[]>()
const knownKept = new WeakMap<OperationDescription, Map<string, Echo[]>>()

/** Every such member of an operation; found once, then remembered. */
export function echoed(edition: Edition, operation: OperationDescription): readonly Echo[] {
  const echoes = known.get(operation) ?? find(edition, operation, operation)
  known.set(operation, echoes)
  return echoes
}

/** The members of a request to `writing` that an answer of `reading` shows; found once, then remembered. */
export function kept(edition: Edition, writing: OperationDescription, reading: OperationDescription): readonly Echo[] {
  const all = knownKept.get(writing) ?? new Map<string, Echo[]>()
  knownKept.set(writing, all)
  const members = all.get(reading.name) ?? find(edition, writing, reading)
  all.set(reading.name, members)
  return members
}

/** Not through lists: which item an input member would come back in is not in the description. */
function find(edition: Edition, operation: OperationDescription, answering: OperationDescription): Echo[] {
  const outputs = inside(edition, answering.output, [], [])
  return Object.entries((operation.input.properties ?? {}) as Members).flatMap(([member, schema]) => {
    // Of what answers as well: a reading may show less than there is.
    const exceptions = [operation.name, answering.name].flatMap((name) => exceptionsOf(name, member))
    if (exceptions.some(({ sent }) => sent === undefined)) return []
    const unless = exceptions.flatMap(({ sent }) => sent ?? [])
    const unlessInside = exceptionsInside(operation.name, member)
    return outputs
      .filter(({ at, component }) => at.at(-1) === member && component !== undefined && component === refName(schema))
      .map(({ at }) => ({ member, at, unless, unlessInside }))
  })
}

function exceptionsOf(operation: string, member: string): EchoException[] {
  return readData<EchoException[]>('wire/echo-exceptions.json').filter(
    (one) => one.member === member && (one.operation === undefined || one.operation === operation),
  )
}

function exceptionsInside(operation: string, member: string): Echo['unlessInside'] {
  return readData<EchoException[]>('wire/echo-exceptions.json')
    .filter((one) => one.member.startsWith(`${member}.`) && (one.operation ?? operation) === operation)
    .map((one) => ({ steps: stepsOf(one.member).slice(1), sent: one.sent ?? [] }))
}

interface Output {
  at: readonly string[]
  component: string | undefined
}

function inside(edition: Edition, schema: JsonSchema, at: readonly string[], above: readonly string[]): Output[] {
  return Object.entries((schema.properties ?? {}) as Members).flatMap(([name, written]) => {
    const component = refName(written)
    const here = { at: [...at, name], component }
    if (component === undefined || above.includes(component)) return [here]
    return [here, ...inside(edition, resolve(edition, written), here.at, [...above, component])]
  })
}
