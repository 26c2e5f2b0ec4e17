/** The graph of resources: who needs whom, what is made first, and what gives which value. */
import { SuiteError } from '../../spec/errors.ts'
import type { Kind, Wants } from './kinds.ts'
import { loadFolder } from './load.ts'
import type { Give, Resource } from './resource.ts'

/** Every resource, found by its file. */
export const RESOURCES: ReadonlyMap<Kind, Resource> = await load()

async function load(): Promise<Map<Kind, Resource>> {
  const modules = await loadFolder('world/resources')
  const all = modules.flatMap(({ module }) => (module['default'] as Resource | undefined) ?? [])
  return new Map(all.map((one) => [one.kind, one]))
}

/** @throws SuiteError `unknown-kind`. */
export function resourceOf(kind: Kind): Resource {
  const found = RESOURCES.get(kind)
  if (found === undefined)
    throw new SuiteError('unknown-kind', `there is no resource "${kind}" in suites/world/resources/`)
  return found
}

/** What gives the value of this name (`user.username`), if anything does. */
export function giverOf(value: string): { kind: Kind; give: Give } | undefined {
  for (const { kind, gives } of RESOURCES.values()) {
    const give = Object.hasOwn(gives, value) ? gives[value] : undefined
    if (give !== undefined) return { kind, give }
  }
  return undefined
}

/** The resource of which this operation makes one more, if it does. */
export function madeBy(operation: string): Resource | undefined {
  return [...RESOURCES.values()].find(({ makers }) => makers.includes(operation))
}

/** Whether the clean-up takes this operation to remove something. */
export function removes(operation: string): boolean {
  return [...RESOURCES.values()].some(
    ({ remove }) => remove?.operation === operation || remove?.first?.calls.includes(operation) === true,
  )
}

/** Both wants in one; where they differ about a member, the first says what it is. */
export function mergeWants(first: Wants, second: Wants): Wants {
  const kinds = new Set([...Object.keys(first), ...Object.keys(second)] as Kind[])
  return Object.fromEntries([...kinds].map((kind) => [kind, { ...second[kind], ...first[kind] }])) as Wants
}

/** The wants with all that they need, in the order in which it is made. */
export function closure(wants: Wants): Wants {
  let all = wants
  for (const kind of orderOf(wants).toReversed()) all = mergeWants(all, resourceOf(kind).needs(all[kind] ?? {}))
  return Object.fromEntries(orderOf(all).map((kind) => [kind, all[kind] ?? {}])) as Wants
}

/** All kinds that these wants lead to; each after those that it needs. */
export function orderOf(wants: Wants): Kind[] {
  const order: Kind[] = []
  const visit = (kind: Kind, spec: object): void => {
    if (order.includes(kind)) return
    for (const [needed, its] of Object.entries(resourceOf(kind).needs(spec))) visit(needed as Kind, its as object)
    if (!order.includes(kind)) order.push(kind)
  }
  for (const [kind, spec] of Object.entries(wants)) visit(kind as Kind, spec as object)
  return order
}

/** These kinds, and those that hold only one of them each: where one is new, so is what holds it. */
export function withHolders(kinds: readonly Kind[]): Kind[] {
  return kinds.flatMap((kind) => [kind, resourceOf(kind).oneIn ?? []].flat())
}

/** The kinds that need one of these or of what holds only one, directly or not, and these themselves. */
export function dependants(kinds: readonly Kind[], among: Wants): Kind[] {
  const found = new Set(withHolders(kinds))
  for (const kind of orderOf(among)) {
    const needs = Object.keys(resourceOf(kind).needs(among[kind] ?? {})) as Kind[]
    if (needs.some((need) => found.has(need))) found.add(kind)
  }
  return [...found]
}

/** The same text for specs that mean the same, however they are written. */
export function canonical(kind: Kind, spec: object): string {
  const { defaults } = resourceOf(kind)
  const members = Object.entries(spec).filter(
    ([name, value]) =>
      value !== undefined && JSON.stringify(value) !== JSON.stringify((defaults as Record<string, unknown>)[name]),
  )
  return `${kind} ${JSON.stringify(Object.fromEntries(members.toSorted(([a], [b]) => (a < b ? -1 : 1))))}`
}
