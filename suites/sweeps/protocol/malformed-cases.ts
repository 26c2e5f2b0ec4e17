/** One case per entry of the corpus, and one more per entry: that the target answers it at all. */
import type { OperationDescription } from '../../../spec/describe.ts'
import { wire } from '../../../spec/evidence.ts'
import { TransportError } from '../../../spec/errors.ts'
import type { MalformedAnswer } from '../../../spec/wire.ts'
import { malformedAnswer } from '../../../spec/wire.ts'
import { unlessOfAnotherService } from '../../checks/another-service.ts'
import { isSuccess } from '../../checks/fault-answer.ts'
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
import { forget, once } from '../../operations/once.ts'
import { tryTwin } from '../../operations/twin.ts'
import { serialise } from '../../wire/aws-json.ts'
import { silent, type Exchange, type WireRequest } from '../../wire/exchange.ts'
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
    asks: { requests: () => 2, shared: wellFormed(success.operation) },
    run: async (ctx) => {
      const checks = checksFor(expect).map((one) => (entry.namesNoService === true ? unlessOfAnotherService(one) : one))
      return [ctx.examine(await send(ctx, await alter(ctx, success, entry)), ...checks)]
    },
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
    asks: { requests: () => 3, shared: wellFormed(success.operation) },
    asksAgain: true,
    run: async (ctx) => {
      const request = await alter(ctx, success, entry)
      for (let tries = 1; ; tries += 1) {
        const both = await survives(ctx, request)
        const isFine = both.every(({ judged }) => judged.violations.length === 0)
        // Who has waited in vain once does not wait again.
        if (isFine || tries === CONFIRMED_BY || both.some(({ waited }) => waited))
          return both.map(({ judged }) => judged)
      }
    },
  })
}

/** Once is a bad moment: that the target breaks down over a request has to be seen so often. */
const CONFIRMED_BY = 3

/** The malformed request, and whether the target is still there for the next one. */
async function survives(ctx: CaseContext, request: WireRequest): Promise<Answered[]> {
  const first = await answered(ctx, request, 'no-answer', 'does not answer the request')
  const next = serialise(HARMLESS.operation, HARMLESS.input, ctx.profile)
  return [first, await answered(ctx, next, 'next-request', 'does not answer the next request', false)]
}

interface Answered {
  judged: Judged
  /** For an answer that did not come in time. */
  waited: boolean
}

/** Here, and only here, silence is what the case is about, so that it is the target's fault and not the network's. */
async function answered(
  ctx: CaseContext,
  request: WireRequest,
  code: string,
  message: string,
  asOwn = true,
): Promise<Answered> {
  try {
    const exchange = await (asOwn ? send(ctx, request) : ctx.send(request))
    return { judged: ctx.examine(exchange, doesNotBreakDown), waited: false }
  } catch (error) {
    if (!(error instanceof TransportError) || error.code === 'unreachable') throw error
    const found = violation(code, 'status', 'an answer', error.message, message)
    const judged = ctx.examine(silent({ url: ctx.target.url, request }), () => [found])
    return { judged, waited: error.code === 'timeout' }
  }
}

/**
 * A malformed request of a signed operation is signed, as any client's would be. Where the target carries it out, the
 * next one is made from another twin.
 */
async function send(ctx: CaseContext, request: WireRequest): Promise<Exchange> {
  const exchange = await ctx.send(request, { operation: ctx.operation.name, signed: ctx.operation.signed })
  if (isSuccess(exchange)) forget(ctx.target, wellFormed(ctx.operation))
  return exchange
}

/** What all malformed requests of an operation are made from. */
const wellFormed = ({ name }: OperationDescription): string => `well-formed ${name}`

/** The malformed request, once its well-formed twin was accepted. Where messages are counted, one twin is for all. */
async function alter(ctx: CaseContext, success: Success, entry: Malformed): Promise<WireRequest> {
  const accepted = async (): Promise<unknown> => {
    const { input: plain } = await success.twin(ctx)
    await tryTwin(ctx, plain)
    return plain
  }
  // What a tolerant target does to one user for all of them would add up, and be held against the last.
  const input = ctx.thrifty ? await once(ctx.target, wellFormed(success.operation), accepted) : await accepted()
  return entry.alter(serialise(ctx.operation.name, input, ctx.profile))
}
