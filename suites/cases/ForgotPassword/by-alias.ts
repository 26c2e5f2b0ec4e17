/** What the cases about aliases have in common: the user is found by one, and in the same world by the user name. */
import { model } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { tryTwin } from '../../operations/twin.ts'
import type { User } from '../../world/resources/user.ts'
import type { Wants } from '../../world/kinds.ts'
import { defineCase } from '../define-case.ts'

interface ByAlias {
  wants: Wants
  /** In words: "a verified e-mail address". */
  what: string
  alias: (user: User) => string | undefined
}

export function findsBy(url: string, { wants, what, alias }: ByAlias): ReturnType<typeof defineCase> {
  return defineCase(url, {
    wants,
    title: `finds a user by ${what}, where that is an alias in the pool`,
    suite: 'accept',
    source: [model('ForgotPassword, Username: the user name, or any alias attribute of the user')],
    requests: 2,
    async run(ctx) {
      const { client, user } = await ctx.world.get({ client: {}, user: {}, ...wants })
      const exchange = await ctx.call('ForgotPassword', { ClientId: client.id, Username: alias(user) })
      const judged = ctx.examine(exchange, carriedOut)
      await tryTwin(ctx, { ClientId: client.id, Username: user.username })
      return [judged]
    },
  })
}
