/** The pools that a target lists. */
import { lacks } from './set-up.ts'

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
 * @param call a set-up call.
 * @throws what it throws, where the target cannot list pools; SetUpError where what it lists cannot be relied upon.
 */
export async function listPools(
  call: (operation: string, input: unknown) => Promise<unknown>,
  prefix: string,
): Promise<ListedPool[]> {
  const found = new Map<string, ListedPool>()
  let token: unknown
  for (let page = 1; ; page += 1) {
    const input = { MaxResults: PAGE, ...(token === undefined ? {} : { NextToken: token }) }
    const answer = (await call('ListUserPools', input)) as { UserPools?: unknown; NextToken?: unknown } | null
    for (const one of pools(answer)) if (one.name.startsWith(prefix)) found.set(one.id, one)
    if (typeof answer?.NextToken !== 'string') return [...found.values()]
    if (answer.NextToken === token || page === MAX_PAGES) throw lacks('ListUserPools', answer, 'a last page')
    token = answer.NextToken
  }
}

function pools(answer: { UserPools?: unknown } | null): ListedPool[] {
  if (!Array.isArray(answer?.UserPools)) throw lacks('ListUserPools', answer, 'UserPools')
  return (answer.UserPools as ({ Id?: unknown; Name?: unknown; CreationDate?: unknown } | null)[]).map((entry) => {
    if (typeof entry?.Id !== 'string' || typeof entry.Name !== 'string')
      throw lacks('ListUserPools', answer, 'the Id and the Name of each pool')
    const { Id: id, Name: name, CreationDate } = entry
    return { name, id, ...(typeof CreationDate === 'number' ? { createdAt: CreationDate } : {}) }
  })
}
