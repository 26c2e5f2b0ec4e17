/** Which input members come back in the answer: under the same name, as the same component. */
import { readData } from './data.ts'
import type { JsonSchema, OperationDescription } from './describe.ts'
import { refName, resolve, type Edition } from './edition.ts'
import type { Source } from './evidence.ts'

export interface Echo {
  /** The top-level input member. */
  member: string
  /** Where it comes back, member by member. */
  at: readonly string[]
  /** Values of which nothing is known. */
  unless: readonly unknown[]
}

interface EchoException {
  operation?: string
  member: string
  /** Only where one of these was sent. */
  sent?: unknown[]
  why: string
  source: Source
}

type Members = Record<string, JsonSchema>

const known = new WeakMap<OperationDescription, Echo[]>()

/** Every such member of an operation; found once, then remembered. */
export function echoed(edition: Edition, operation: OperationDescription): readonly Echo[] {
  const echoes = known.get(operation) ?? find(edition, operation)
  known.set(operation, echoes)
  return echoes
}

/** Not through lists: which item an input member would come back in is not in the description. */
function find(edition: Edition, operation: OperationDescription): Echo[] {
  const outputs = inside(edition, operation.output, [], [])
  return Object.entries((operation.input.properties ?? {}) as Members).flatMap(([member, schema]) => {
    const exceptions = exceptionsOf(operation.name, member)
    if (exceptions.some(({ sent }) => sent === undefined)) return []
    const unless = exceptions.flatMap(({ sent }) => sent ?? [])
    return outputs
      .filter(({ at, component }) => at.at(-1) === member && component !== undefined && component === refName(schema))
      .map(({ at }) => ({ member, at, unless }))
  })
}

function exceptionsOf(operation: string, member: string): EchoException[] {
  return readData<EchoException[]>('wire/echo-exceptions.json').filter(
    (one) => one.member === member && (one.operation === undefined || one.operation === operation),
  )
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
