/** Every constraint on an input, found by walking its schema in model order. */
import type { Constraint, JsonSchema, Keyword, Step } from './describe.ts'
import { refName, resolve, type Edition } from './edition.ts'

/** How a schema keyword is called as a constraint: a blob's bounds count bytes, but they are its length. */
const KEYWORDS: ReadonlyArray<readonly [schemaKeyword: string, keyword: Keyword]> = [
  ['type', 'type'],
  ['minLength', 'minLength'],
  ['maxLength', 'maxLength'],
  ['x-min-bytes', 'minLength'],
  ['x-max-bytes', 'maxLength'],
  ['pattern', 'pattern'],
  ['enum', 'enum'],
  ['minimum', 'minimum'],
  ['maximum', 'maximum'],
  ['minItems', 'minItems'],
  ['maxItems', 'maxItems'],
  ['minProperties', 'minProperties'],
  ['maxProperties', 'maxProperties'],
]

const LOWER_BOUNDS: readonly Keyword[] = ['minLength', 'minItems', 'minProperties']

/** The compiler's rendering of `(?s).*`. */
const ANY_TEXT = '^(?:[\\s\\S]*)$'

interface Place {
  steps: Step[]
  schema: JsonSchema
  sensitive: boolean
  /** Component names on the way here: a shape inside itself is not walked again. */
  inside: readonly string[]
}

/** `[{member:'A'},'items',{member:'B'}]` -> `A[].B`; a key is `{key}`, a map's value `{value}`. */
export function pathOf(steps: readonly Step[]): string {
  return steps
    .map((step) => (step === 'items' ? '[]' : typeof step === 'string' ? `{${step}}` : `.${step.member}`))
    .join('')
    .replace(/^\./, '')
}

/**
 * The constraints on an input, depth first: of each member first that it is required, then its own, then those inside.
 * The input itself carries none: that it is an object is a matter of the protocol.
 */
export function constraintsOf(edition: Edition, input: JsonSchema): Constraint[] {
  return inside(edition, { steps: [], schema: input, sensitive: input['x-sensitive'] === true, inside: [] })
}

function inside(edition: Edition, place: Place): Constraint[] {
  const { schema } = place
  const members = Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const isRequired = schema.required?.includes(name) ?? false
    return at(edition, place, { member: name }, member as JsonSchema, isRequired)
  })
  const items = (schema as { items?: JsonSchema }).items
  const { propertyNames: key, additionalProperties: value } = schema as Record<string, JsonSchema | undefined>
  return [
    ...members,
    ...(items ? at(edition, place, 'items', items, false) : []),
    ...(key ? at(edition, place, 'key', key, false) : []),
    ...(value ? at(edition, place, 'value', value, false) : []),
  ]
}

function at(edition: Edition, parent: Place, step: Step, to: JsonSchema, isRequired: boolean): Constraint[] {
  const schema = resolve(edition, to)
  const name = refName(to)
  const place: Place = {
    steps: [...parent.steps, step],
    schema,
    sensitive: parent.sensitive || schema['x-sensitive'] === true,
    inside: name === undefined ? parent.inside : [...parent.inside, name],
  }
  const repeats = name !== undefined && parent.inside.includes(name)
  return [
    ...(isRequired ? [constraint(place, 'required', true)] : []),
    ...own(place),
    ...(repeats ? [] : inside(edition, place)),
  ]
}

function own(place: Place): Constraint[] {
  return KEYWORDS.flatMap(([schemaKeyword, keyword]) => {
    const value = (place.schema as Record<string, Constraint['value'] | undefined>)[schemaKeyword]
    return value === undefined ? [] : [constraint(place, keyword, value)]
  })
}

function constraint(place: Place, keyword: Keyword, value: Constraint['value']): Constraint {
  const path = pathOf(place.steps)
  return {
    id: `${path}:${keyword}`,
    path,
    steps: place.steps,
    keyword,
    value,
    vacuous: isVacuous(place, keyword, value),
    schema: place.schema,
    sensitive: place.sensitive,
  }
}

/** True where no JSON value can break it: a length of 0 or more, a pattern for any text, a key that is a string. */
function isVacuous(place: Place, keyword: Keyword, value: Constraint['value']): boolean {
  if (keyword === 'type') return place.steps.at(-1) === 'key'
  return (value === 0 && LOWER_BOUNDS.includes(keyword)) || (keyword === 'pattern' && value === ANY_TEXT)
}
