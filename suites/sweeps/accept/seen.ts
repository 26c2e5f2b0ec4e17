/** What an operation writes is what is read afterwards. */
import { describe } from '../../../spec/describe.ts'
import { kept } from '../../../spec/echo.ts'
import type { Edition } from '../../../spec/edition.ts'
import { model } from '../../../spec/evidence.ts'
import { keeps } from '../../checks/echo.ts'
import { asObject, isSuccess } from '../../checks/fault-answer.ts'
import type { Case, CaseContext } from '../../engine/case.ts'
import type { Input, Success } from '../../operations/success.ts'
import type { Exchange } from '../../wire/exchange.ts'
import { Skip } from '../../world/skip.ts'
import { forAll } from '../property.ts'
import { sweepCase } from '../sweep-case.ts'
import { isForced, memberValues } from './members.ts'

/** Where a member of the request has one of the same name and component in what reads it back. */
export function seenCases(edition: Edition, success: Success): Case[] {
  const { operation, facts, readAfter } = success
  if (facts.effect !== 'makes' && facts.effect !== 'writes') return []
  const members = (name: string) => kept(edition, operation, describe(edition, name))
  /** Of an answer without what holds the members, other cases tell. */
  const isShown = ({ operation: name = '', response: { json } }: Exchange): boolean =>
    members(name).some(
      ({ at }) => at.slice(0, -1).reduce<unknown>((inner, member) => asObject(inner)?.[member], json) !== undefined,
    )
  const shown = readAfter.filter((name) => members(name).length > 0)
  if (shown.length === 0) return []
  return [
    sweepCase({
      success,
      suite: 'accept',
      path: 'accept/seen',
      title: `shows what was written in the answer of ${shown.join(' and ')} that follows`,
      source: [model(`input of ${operation.name}, output of ${shown.join(', ')}: members of the same name and shape`)],
      atMost: 'SHOULD',
      calls: readAfter,
      asks: { times: (runs) => runs, requests: (runs) => runs * (1 + readAfter.length) },
      run: async (ctx) => {
        let seen = 0
        const found = await forAll(ctx, memberValues(edition, success, true), async (members) => {
          const first = await write(ctx, success, members)
          // What another rule binds may be refused; whether the rest has to be accepted is the business of other cases.
          const { twin, input, exchange } =
            isSuccess(first.exchange) || isForced(success, members)
              ? first
              : await write(ctx, success, withoutRuled(success, members))
          if (!isSuccess(exchange)) return ctx.examine(exchange)
          const reads = await ctx.world.read(success.seenBy(twin, input, exchange.response.json))
          const last = reads?.find((one) => shown.includes(one.operation ?? ''))
          if (last === undefined || !isShown(last)) return ctx.examine(exchange)
          seen += 1
          return ctx.examine(last, keeps(edition, operation, describe(edition, last.operation ?? ''), input))
        })
        if (seen === 0) throw new Skip('twin', 'no request with generated members was accepted')
        return found
      },
    }),
  ]
}

async function write(ctx: CaseContext, success: Success, members: Input) {
  const twin = await success.twin(ctx)
  const input = { ...members, ...twin.input }
  return { twin, input, exchange: await ctx.call(ctx.operation.name, input) }
}

const withoutRuled = (success: Success, members: Input): Input =>
  Object.fromEntries(Object.entries(members).filter(([name, value]) => isForced(success, { [name]: value })))
