/** A user whom an administrator names otherwise than by the user name: by the sub, or by an alias. */
import { docs } from '../../../spec/evidence.ts'
import { boundTo } from '../../../spec/members.ts'
import { attributesOf } from '../../checks/shows-user.ts'
import { asObject } from '../../checks/fault-answer.ts'
import type { Case, CaseContext, Judged } from '../../engine/case.ts'
import type { Success, Twin, Wish } from '../../operations/success.ts'
import { tryTwin } from '../../operations/twin.ts'
import { madeBy } from '../../world/graph.ts'
import { Skip } from '../../world/skip.ts'
import { sweepCase } from '../sweep-case.ts'
import { accepts } from './accepts.ts'

interface Naming {
  /** The last part of the id. */
  by: string
  what: string
  source: string
  wish: (success: Success) => Wish
  name: (ctx: CaseContext, twin: Twin) => Promise<unknown>
  /** Operations that are called for the name. */
  calls: readonly string[]
}

const NAMINGS: readonly Naming[] = [
  {
    by: 'sub',
    what: 'sub',
    source: 'developer guide, working with user attributes: the sub is a unique identifier by which users can be found',
    wish: () => ({}),
    name: subOf,
    calls: ['AdminGetUser'],
  },
  {
    by: 'alias',
    what: 'verified e-mail address, where that is an alias in the pool',
    source: 'API reference, Username: any of the alias attributes of the user',
    wish: ({ wants }) => ({
      wants: { ...wants, pool: { ...wants.pool, aliases: ['email'] }, user: { ...wants.user, email: 'verified' } },
    }),
    name: (_ctx, { have }) => Promise.resolve(have.user?.email),
    calls: [],
  },
]

/** None where the operation names no user who is there, or has the user sign himself up or in. */
export function namedCases(success: Success): Case[] {
  const { operation, wants } = success
  const names = (operation.input.required ?? []).includes('Username') && boundTo('Username') === 'user.username'
  if (!operation.signed || !names || madeBy(operation.name)?.kind === 'user') return []
  // Nothing of who is not confirmed is verified.
  return NAMINGS.filter(({ by }) => by !== 'alias' || wants.user?.state !== 'UNCONFIRMED').map((naming) =>
    named(success, naming),
  )
}

function named(success: Success, { by, what, source, wish, name, calls }: Naming): Case {
  return sweepCase({
    success,
    suite: 'accept',
    path: `accept/Username/${by}`,
    title: `accepts a user by the ${what}`,
    source: [docs(source)],
    calls,
    asks: { wish: wish(success), extra: 2 },
    run: async (ctx) => {
      const twin = await success.twin(ctx, wish(success))
      return judgeName(ctx, success, twin, await name(ctx, twin))
    },
  })
}

/** That the target accepts the user name in the same world shows that it was the other name that it refused. */
async function judgeName(ctx: CaseContext, success: Success, twin: Twin, Username: unknown): Promise<Judged[]> {
  const judged = await accepts(ctx, success, twin, { ...twin.input, Username })
  if (judged.violations.length > 0) await tryTwin(ctx, twin.input)
  return [judged]
}

async function subOf(ctx: CaseContext, { have }: Twin): Promise<unknown> {
  const input = { UserPoolId: have.pool?.id, Username: have.user?.username }
  const exchange = await tryTwin(ctx, input, 'AdminGetUser')
  const sub = attributesOf(asObject(exchange.response.json) ?? {}).get('sub')
  if (sub === undefined) throw new Skip('world', 'AdminGetUser shows no sub of the user', exchange)
  return sub
}
