/** The pools that a target lists. */

export interface ListedPool {
  name: string
  id: string
  /** Seconds since the epoch, where the target says. */
  createdAt?: number
}

/** The most that the API gives at once. */
const PAGE = 60
/** A target whose pages never end is left here. */
const MAX_PAGES = 200

/**
 * The pools whose name starts with `prefix`.
 * @param call a set-up call. @throws what it throws, where the target cannot list pools.
 */
export async function listPools(
  call: (operation: string, input: unknown) => Promise<unknown>,
  prefix: string,
): Promise<ListedPool[]> {
  const found = new Map<string, ListedPool>()
  let token: unknown
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const input = { MaxResults: PAGE, ...(token === undefined ? {} : { NextToken: token }) }
    const answer = (await call('ListUserPools', input)) as { UserPools?: unknown; NextToken?: unknown } | null
    for (const one of pools(answer?.UserPools)) if (one.name.startsWith(prefix)) found.set(one.id, one)
    if (typeof answer?.NextToken !== 'string' || answer.NextToken === token) break
    token = answer.NextToken
  }
  return [...found.values()]
}

/** Entries that are no pools are passed over: whether the answer is right is not judged here. */
function pools(list: unknown): ListedPool[] {
  if (!Array.isArray(list)) return []
  return (list as ({ Id?: unknown; Name?: unknown; CreationDate?: unknown } | null)[]).flatMap((entry) => {
    if (typeof entry?.Id !== 'string' || typeof entry.Name !== 'string') return []
    const { Id: id, Name: name, CreationDate } = entry
    return [{ name, id, ...(typeof CreationDate === 'number' ? { createdAt: CreationDate } : {}) }]
  })
}
