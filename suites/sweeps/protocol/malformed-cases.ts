/** One case per entry of the corpus, and one more per entry: that the target answers it at all. */
import { wire } from '../../../spec/evidence.ts'
import { TransportError } from '../../../spec/errors.ts'
import type { MalformedAnswer } from '../../../spec/wire.ts'
import { malformedAnswer } from '../../../spec/wire.ts'
import { doesNotBreakDown } from '../../checks/answers.ts'
import {
  answersFrameworkFault,
  answersOk,
  answersUnknownOperationOutput,
  answersXml404,
} from '../../checks/framework.ts'
import { violation } from '../../checks/violation.ts'
import type { Case, CaseContext, Check, Judged } from '../../engine/case.ts'
import type { Success } from '../../operations/success.ts'
import { once } from '../../operations/once.ts'
import { tryTwin } from '../../operations/twin.ts'
import { serialise } from '../../wire/aws-json.ts'
import type { Exchange, WireRequest } from '../../wire/exchange.ts'
import { HARMLESS } from '../../wire/harmless.ts'
import { sweepCase } from '../sweep-case.ts'
import type { Malformed } from './malformed.ts'
import { MALFORMED } from './malformed.ts'
import { represents } from './representatives.ts'

/** That a server answers garbage at all is no documented obligation of this API: MAY. */
const ROBUST = [wire('D', 'the same framework answers each of these requests on another service')]

export function malformedCases(success: Success): Case[] {
  if (!represents(success)) return []
  return MALFORMED.flatMap((entry) => {
    const expected = malformedAnswer(entry.name)
    const survival = survivalCase(success, entry)
    return expected === undefined ? [survival] : [survival, answerCase(success, entry, expected)]
  })
}

function answerCase(success: Success, entry: Malformed, expect: MalformedAnswer): Case {
  return sweepCase({
    success,
    suite: 'protocol',
    path: `protocol/malformed/${entry.name}`,
    title: `answers ${entry.what} as the live service does`,
    source: [expect.source],
    profiles: ['wire'],
    asks: { shared: wellFormed(success) },
    run: async (ctx) => [ctx.examine(await send(ctx, await alter(ctx, success, entry)), ...checksFor(expect))],
  })
}

function checksFor(expect: MalformedAnswer): Check[] {
  switch (expect.answer) {
    case 'serialization':
      return [answersFrameworkFault('SerializationException')]
    case 'unknown-operation':
      return [answersFrameworkFault('UnknownOperationException')]
    case 'unknown-operation-output':
      // Only the record of certainty A shows the status of this answer.
      return expect.source.certainty === 'A'
        ? [answersUnknownOperationOutput, answersOk]
        : [answersUnknownOperationOutput]
    case 'xml-404':
      return [answersXml404]
  }
}

function survivalCase(success: Success, entry: Malformed): Case {
  return sweepCase({
    success,
    suite: 'protocol',
    path: `protocol/survives/${entry.name}`,
    title: `answers ${entry.what} without breaking down`,
    source: ROBUST,
    atMost: 'MAY',
    asks: { requests: () => 2, shared: wellFormed(success) },
    run: async (ctx) => {
      const request = await alter(ctx, success, entry)
      const judged = await answered(ctx, request, 'no-answer', 'does not answer the request')
      const next = serialise(HARMLESS.operation, HARMLESS.input, ctx.profile)
      return [judged, await answered(ctx, next, 'next-request', 'does not answer the next request', false)]
    },
  })
}

/** Here, and only here, silence is what the case is about, so that it is the target's fault and not the network's. */
async function answered(
  ctx: CaseContext,
  request: WireRequest,
  code: string,
  message: string,
  asOwn = true,
): Promise<Judged> {
  try {
    return ctx.examine(await (asOwn ? send(ctx, request) : ctx.send(request)), doesNotBreakDown)
  } catch (error) {
    if (!(error instanceof TransportError) || error.code === 'unreachable') throw error
    return ctx.examine(silence(ctx, request), () => [violation(code, 'status', 'an answer', error.message, message)])
  }
}

/** A malformed request of a signed operation is signed, as any client's would be. */
function send(ctx: CaseContext, request: WireRequest): Promise<Exchange> {
  return ctx.send(request, { operation: ctx.operation.name, signed: ctx.operation.signed })
}

/** An exchange in which nothing came back. */
function silence(ctx: CaseContext, request: WireRequest): Exchange {
  const response = { status: 0, headers: {}, bytes: new Uint8Array(), truncated: false, text: '', json: undefined }
  return { url: ctx.target.url, request, response, ms: 0 }
}

/** What all malformed requests of an operation are made from. */
const wellFormed = ({ operation }: Success): string => `well-formed ${operation.name}`

/** The malformed request, once its well-formed twin was accepted. */
async function alter(ctx: CaseContext, success: Success, entry: Malformed): Promise<WireRequest> {
  const input = await once(ctx.target, wellFormed(success), async () => {
    const twin = await success.twin(ctx)
    await tryTwin(ctx, twin.input)
    return twin.input
  })
  return entry.alter(serialise(ctx.operation.name, input, ctx.profile))
}
