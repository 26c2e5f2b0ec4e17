/**
 * One case per bad signature. What refuses them stands in front of all operations, so they share what proves it: of an
 * operation, all bad signatures are tried in one world, and one accepted twin comes after them. Where that does not come
 * out clean, each is tried by itself.
 */
import { TransportError } from '../../../spec/errors.ts'
import type { Case, CaseContext, Judged } from '../../engine/case.ts'
import { isSuccess } from '../../checks/fault-answer.ts'
import { once } from '../../operations/once.ts'
import type { Input, Success } from '../../operations/success.ts'
import { judgeRefusals } from '../../operations/twin.ts'
import { serialise } from '../../wire/aws-json.ts'
import type { Exchange } from '../../wire/exchange.ts'
import { Skip } from '../../world/skip.ts'
import { sweepCase } from '../sweep-case.ts'
import { BAD_SIGNATURES, UNSIGNED, type BadSignature } from './signatures.ts'
import { PROBED, tellerOfNone } from './unchecked.ts'

export const signatureCases = (success: Success): Case[] => BAD_SIGNATURES.map((one) => signatureCase(success, one))

function signatureCase(success: Success, one: BadSignature): Case {
  const { operation } = success
  const isFirst = one === UNSIGNED
  return sweepCase({
    success,
    suite: 'authorization',
    path: `authorization/${one.name}`,
    title: one.title,
    source: one.source,
    // Many run on the own machine and take anybody's word for it: that is told, and is no reason to fail.
    atMost: 'SHOULD',
    ...(one.fault === undefined ? {} : { fault: one.fault }),
    profiles: ['wire'],
    calls: isFirst ? [PROBED, ...success.readBack] : [],
    asks: {
      requests: () => one.sendings(serialise(operation.name, {}, 'wire')).length,
      extra: isFirst ? 1 : 0,
      times: () => (isFirst ? 1 : 0),
      shared: keyOf(success),
    },
    run: async (ctx) => {
      const teller = await tellerOfNone(ctx)
      if (teller !== undefined && teller !== one && one !== UNSIGNED)
        throw new Skip(
          'capability',
          `the target checks no signature at all: see what the cases authorization/${teller.name} say`,
        )
      const together = await once(ctx.target, keyOf(success), () => tryTogether(ctx, success))
      const exchanges = together?.get(one)
      if (exchanges !== undefined) return exchanges.map((exchange) => ctx.examine(exchange, ...one.checks(ctx)))
      return judgeRefusals(ctx, {
        success,
        refuse: async ({ input }) =>
          (await send(ctx, one, input)).map((exchange) => ctx.examine(exchange, ...one.checks(ctx))),
      })
    },
  })
}

const keyOf = ({ operation }: Success): string => `signatures of ${operation.name}`

/** What each was answered; undefined where one was not refused, or anything else went wrong, so that none proves anything. */
async function tryTogether(
  ctx: CaseContext,
  success: Success,
): Promise<ReadonlyMap<BadSignature, readonly Exchange[]> | undefined> {
  if ((await tellerOfNone(ctx)) !== undefined) return undefined
  const came = new Map<BadSignature, readonly Exchange[]>()
  let isClean = true
  const refuse = async ({ input }: { input: Input }): Promise<Judged[]> => {
    for (const one of BAD_SIGNATURES) {
      const exchanges = await send(ctx, one, input)
      came.set(one, exchanges)
      isClean &&= exchanges.every(({ response }) => response.status >= 400 && response.status < 500)
      if (exchanges.some(isSuccess)) break
    }
    return []
  }
  try {
    const done = await judgeRefusals(ctx, { success, refuse })
    return isClean && done.length === 0 ? came : undefined
  } catch (error) {
    if (error instanceof TransportError || (error instanceof Skip && !isClean)) return undefined
    throw error
  }
}

async function send(ctx: CaseContext, one: BadSignature, input: Input): Promise<Exchange[]> {
  const { name } = ctx.operation
  const request = serialise(name, input, ctx.profile)
  const exchanges: Exchange[] = []
  for (const { headers = {}, about = {} } of one.sendings(request)) {
    const exchange = await ctx.send(
      { ...request, headers: { ...request.headers, ...headers } },
      { operation: name, ...about },
    )
    exchanges.push(exchange)
    // What is accepted leaves a world in which another answer says nothing.
    if (isSuccess(exchange)) break
  }
  return exchanges
}
