/** Users of many kinds in one pool, made once for all cases that look for some of them. */
import { setTimeout as sleep } from 'node:timers/promises'
import { asObject, isSuccess } from '../../checks/fault-answer.ts'
import { attributesOf } from '../../checks/shows-user.ts'
import { itemsOf } from '../../checks/shows-done.ts'
import type { CaseContext } from '../../engine/case.ts'
import { once } from '../../operations/once.ts'
import { tryTwin } from '../../operations/twin.ts'
import type { Exchange } from '../../wire/exchange.ts'
import type { Wants } from '../../world/kinds.ts'
import type { UserSpec } from '../../world/resources/user.ts'
import { Skip } from '../../world/skip.ts'

/** What is made: a pool of these cases' own, and its users. */
/** What making them calls. */
export const CALLS = ['AdminGetUser', 'AdminCreateUser', 'AdminSetUserPassword', 'AdminDisableUser', 'SignUp']

export const WANTS = { pool: { mark: 'ListUsers' }, client: {} } as const satisfies Wants

/** Names that begin alike, and names with what has to be escaped in a filter. */
const USERS: readonly UserSpec[] = [
  {
    email: 'verified',
    preferred: true,
    attributes: { name: 'Ann Lee', given_name: 'Ann', family_name: 'Lee', phone_number: '+12025550101' },
  },
  {
    email: 'unverified',
    preferred: true,
    state: 'FORCE_CHANGE_PASSWORD',
    attributes: { name: 'Anna Leeds', given_name: 'Anna', family_name: 'Leeds', phone_number: '+12025550102' },
  },
  { state: 'UNCONFIRMED', attributes: { name: 'Ann "the" Fox', given_name: 'Ann', family_name: 'Fox' } },
  { disabled: true, attributes: { name: String.raw`back\slash`, given_name: 'Zoë', family_name: '王' } },
]

export interface Listed {
  username: string
  /** By the name that a filter has for it. */
  values: ReadonlyMap<string, string>
}

export interface Population {
  userPoolId: string
  /** As AdminGetUser shows them. */
  users: readonly Listed[]
}

/** A listing may be late: so often, and so long apart, it is asked whether it has them all. */
const TRIES = 5
const WAIT_MS = 500

export function population(ctx: CaseContext): Promise<Population> {
  return once(ctx.target, 'population of ListUsers', async () => {
    const have = await ctx.world.get(WANTS, { own: ['pool'] })
    const names: string[] = []
    for (const user of USERS) names.push((await ctx.world.also(have, { user })).user.username)
    const userPoolId = have.pool.id
    const users: Listed[] = []
    for (const Username of names) {
      const exchange = await tryTwin(ctx, { UserPoolId: userPoolId, Username }, 'AdminGetUser')
      users.push(listed(asObject(exchange.response.json) ?? {}))
    }
    for (let tries = 0; tries < TRIES; tries += 1) {
      if ((await listAll(ctx, { UserPoolId: userPoolId })).names.length === USERS.length) break
      await sleep(WAIT_MS)
    }
    return { userPoolId, users }
  })
}

function listed(user: Readonly<Record<string, unknown>>): Listed {
  const { Username, UserStatus, Enabled } = user
  const attributes = [...attributesOf(user)].map(([name, value]) => [String(name), String(value)] as const)
  const values = new Map([
    ...attributes,
    ['username', String(Username)] as const,
    ['cognito:user_status', String(UserStatus)] as const,
    ['status', Enabled === true ? 'Enabled' : 'Disabled'] as const,
  ])
  return { username: String(Username), values }
}

/** Pages after which a listing has no end. */
const MOST_PAGES = 20

/**
 * Every page of a listing. A page may be short, or empty, before the last one.
 * @returns the last answer: a refusal, or the page that says that there are no more.
 */
export async function listAll(
  ctx: CaseContext,
  input: Readonly<Record<string, unknown>>,
): Promise<{ last: Exchange; names: string[]; attributes: string[][] }> {
  const names: string[] = []
  const attributes: string[][] = []
  let token: unknown
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const last = await ctx.call('ListUsers', { ...input, ...(token === undefined ? {} : { PaginationToken: token }) })
    const answer = asObject(last.response.json)
    for (const user of itemsOf(answer?.['Users'])) {
      names.push(String(user['Username']))
      attributes.push([...attributesOf(user).keys()].map(String))
    }
    token = answer?.['PaginationToken']
    if (!isSuccess(last) || typeof token !== 'string') return { last, names, attributes }
  }
  throw new Skip('twin', `ListUsers has no last page after ${MOST_PAGES}`)
}

/** As it stands between quotation marks in a filter. */
export const escaped = (value: string): string => value.replaceAll(/["\\]/g, String.raw`\$&`)
