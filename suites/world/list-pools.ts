/** The pools that a target lists. */
import { setUp, type Caller } from './set-up.ts'

export interface ListedPool {
  name: string
  userPoolId: string
}

/** The most that the API gives at once. */
const PAGE = 60
/** A target whose pages never end is left here. */
const MAX_PAGES = 200

/**
 * The pools whose name starts with `prefix`.
 * @throws SuiteError `set-up-failed` where the target cannot list pools; TransportError.
 */
export async function listPools(wire: Caller, prefix: string): Promise<ListedPool[]> {
  const found = new Map<string, ListedPool>()
  let token: unknown
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const input = { MaxResults: PAGE, ...(token === undefined ? {} : { NextToken: token }) }
    const answer = (await setUp(wire, 'ListUserPools', input)) as { UserPools?: unknown; NextToken?: unknown } | null
    for (const one of pools(answer?.UserPools)) if (one.name.startsWith(prefix)) found.set(one.userPoolId, one)
    if (typeof answer?.NextToken !== 'string' || answer.NextToken === token) break
    token = answer.NextToken
  }
  return [...found.values()]
}

/** Entries that are no pools are passed over: whether the answer is right is not judged here. */
function pools(list: unknown): ListedPool[] {
  if (!Array.isArray(list)) return []
  return (list as ({ Id?: unknown; Name?: unknown } | null)[]).flatMap((entry) =>
    typeof entry?.Id === 'string' && typeof entry.Name === 'string' ? [{ name: entry.Name, userPoolId: entry.Id }] : [],
  )
}
