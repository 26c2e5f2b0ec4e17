/** One case per entry of the corpus, and one more per entry: that the target answers it at all. */
import type { OperationDescription } from '../../../spec/describe.ts'
import { levelOf, wire } from '../../../spec/evidence.ts'
import { TransportError } from '../../../spec/errors.ts'
import type { Case, CaseContext, Check, Judged } from '../../engine/case.ts'
import type { Given } from '../../cases/given.ts'
import { doesNotBreakDown } from '../../checks/answers.ts'
import {
  answersFrameworkFault,
  answersOk,
  answersUnknownOperationOutput,
  answersXml404,
} from '../../checks/framework.ts'
import { violation } from '../../checks/violation.ts'
import { serialise } from '../../wire/aws-json.ts'
import type { Exchange, WireRequest } from '../../wire/exchange.ts'
import { once } from '../once.ts'
import { tryTwin } from '../twin.ts'
import type { Malformed } from './malformed.ts'
import { MALFORMED } from './malformed.ts'

/** That a server answers garbage at all is no documented obligation of this API: MAY. */
const ROBUST = [wire('D', 'the same framework answers each of these requests on another service')]

export function malformedCases(operation: OperationDescription, given: Given): Case[] {
  return MALFORMED.flatMap((entry) => [
    survivalCase(operation, given, entry),
    ...(entry.expect === undefined ? [] : [answerCase(operation, given, entry, entry.expect)]),
  ])
}

function answerCase(
  operation: OperationDescription,
  given: Given,
  entry: Malformed,
  expect: NonNullable<Malformed['expect']>,
): Case {
  const source = [expect.source]
  return {
    id: `${operation.name}/protocol/malformed/${entry.name}`,
    title: `answers ${entry.what} as the live service does`,
    operation: operation.name,
    suite: 'protocol',
    level: levelOf(source),
    source,
    needs: [],
    profiles: ['wire'],
    run: async (ctx) => {
      const exchange = await ctx.send(await alter(ctx, given, entry))
      return [ctx.examine(exchange, ...checksFor(expect))]
    },
  }
}

function checksFor(expect: NonNullable<Malformed['expect']>): Check[] {
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

function survivalCase(operation: OperationDescription, given: Given, entry: Malformed): Case {
  return {
    id: `${operation.name}/protocol/survives/${entry.name}`,
    title: `answers ${entry.what} without breaking down`,
    operation: operation.name,
    suite: 'protocol',
    level: levelOf(ROBUST, 'MAY'),
    source: ROBUST,
    needs: [],
    run: async (ctx) => {
      const request = await alter(ctx, given, entry)
      const judged = await answered(ctx, request, 'no-answer', 'does not answer the request')
      const next = serialise(operation.name, { ClientId: 'poolproof0nobody', Username: 'nobody' }, ctx.profile)
      return [judged, await answered(ctx, next, 'next-request', 'does not answer the next request')]
    },
  }
}

/** Here, and only here, silence is what the case is about, so that it is the target's fault and not the network's. */
async function answered(ctx: CaseContext, request: WireRequest, code: string, message: string): Promise<Judged> {
  try {
    return ctx.examine(await ctx.send(request), doesNotBreakDown)
  } catch (error) {
    if (!(error instanceof TransportError) || error.code === 'unreachable') throw error
    return ctx.examine(silence(ctx, request), () => [violation(code, 'status', 'an answer', error.message, message)])
  }
}

/** An exchange in which nothing came back. */
function silence(ctx: CaseContext, request: WireRequest): Exchange {
  const response = { status: 0, headers: {}, bytes: new Uint8Array(), truncated: false, text: '', json: undefined }
  return { url: ctx.target.url, request, response, ms: 0 }
}

/** The malformed request, once its well-formed twin was accepted. */
async function alter(ctx: CaseContext, given: Given, entry: Malformed): Promise<WireRequest> {
  const input = await once(ctx, `malformed ${ctx.operation.name}`, async () => {
    const twin = await given.twin(ctx)
    await tryTwin(ctx, twin.input)
    return twin.input
  })
  return entry.alter(serialise(ctx.operation.name, input, ctx.profile))
}
