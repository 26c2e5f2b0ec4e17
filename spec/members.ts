/** Which resource fills which input member: `UserPoolId` -> `pool.id`. */
import { readData } from './data.ts'

interface Members {
  members: Record<string, string | null>
  /** Kinds of resource from the innermost outwards: of those that a request names, it is about the first. */
  kinds: string[]
}

const members = (): Members => readData<Members>('members.json')

/** The value that fills a member, undefined for one that takes a value of its own. */
export function boundTo(member: string): string | undefined {
  const { members: table } = members()
  return Object.hasOwn(table, member) ? (table[member] ?? undefined) : undefined
}

/** The kind of resource that a request with these members is about, as in `group` of `group.name`. */
export function subjectOf(required: readonly string[]): string | undefined {
  const named = new Set(required.map((member) => boundTo(member)?.split('.')[0]))
  return members().kinds.find((kind) => named.has(kind))
}
