/**
 * The envelope of answers, success and fault: one case per operation and obligation. It sends next to nothing: it looks
 * at every exchange that the run had with the operation, whatever case sent it.
 */
import type { Case, CaseContext, Judged } from '../../engine/case.ts'
import { answersPreflight } from '../../checks/preflight.ts'
import { isSuccess } from '../../checks/fault-answer.ts'
import type { Success } from '../../operations/success.ts'
import { once } from '../../operations/once.ts'
import { tryTwin } from '../../operations/twin.ts'
import type { Exchange } from '../../wire/exchange.ts'
import { Skip } from '../../world/skip.ts'
import { wire } from '../../../spec/evidence.ts'
import { sweepCase } from '../sweep-case.ts'
import { isAbout, OBLIGATIONS, type Obligation } from './obligations.ts'
import { represents } from './representatives.ts'

export function envelopeCases(success: Success): Case[] {
  const own = OBLIGATIONS.filter(({ headers }) => headers === undefined || represents(success))
  return [...own.map((one) => obligationCase(success, one)), ...(represents(success) ? [preflightCase(success)] : [])]
}

function obligationCase(success: Success, one: Obligation): Case {
  return sweepCase({
    success,
    suite: 'protocol',
    path: `protocol/envelope/${one.name}`,
    title: one.title,
    source: one.source,
    ...(one.profiles === undefined ? {} : { profiles: one.profiles }),
    ...(one.headers === undefined ? { rides: true as const } : {}),
    asks: { requests: () => (one.headers === undefined ? 0 : 4) },
    run: (ctx) => (one.headers === undefined ? ride(ctx, success, one) : ask(ctx, success, one)),
  })
}

/** What the run has seen; where it has seen nothing of the kind, or no request accepted, this case asks by itself. */
async function ride(ctx: CaseContext, success: Success, one: Obligation): Promise<Judged[]> {
  const { name } = ctx.operation
  const looked = () => ctx.seen.of(name, one.name)
  if (looked().looked === 0 || !ctx.seen.accepts(name))
    await once(ctx.target, `samples of ${name}`, () => samples(ctx, success, {}))
  const { looked: count, example, worst } = looked()
  if (!ctx.seen.accepts(name)) throw new Skip('twin', 'no answer says that a request was carried out', example)
  if (count === 0 || example === undefined) throw new Skip('twin', 'no answer came that the obligation is about')
  // The exchanges were examined when they came: here is what came of it.
  ctx.examine(worst?.exchange ?? example)
  return worst === undefined ? [] : [worst]
}

async function ask(ctx: CaseContext, success: Success, one: Obligation): Promise<Judged[]> {
  const { headers = {} } = one
  const key = `samples of ${ctx.operation.name} ${JSON.stringify(headers)}`
  const exchanges = await once(ctx.target, key, () => samples(ctx, success, headers))
  const about = exchanges.filter((exchange) => isAbout(one, ctx.operation, exchange))
  if (about.length === 0) throw new Skip('twin', 'no answer came that the obligation is about')
  return about.map((exchange) => ctx.examine(exchange, one.check))
}

/** A success, and a request without the first member that every request needs: every implementation can be made to answer those. */
async function samples(ctx: CaseContext, success: Success, headers: Record<string, string>): Promise<Exchange[]> {
  const { name } = ctx.operation
  const needed = success.facts.implies.filter(({ member }) => member === undefined).map(({ needs }) => needs)
  const [first = ''] = [...(ctx.operation.input.required ?? []), ...needed]
  const twin = await success.twin(ctx)
  const other = await success.equal(ctx, twin)
  await tryTwin(ctx, twin.input)
  const { [first]: _left, ...without } = other.input
  const refused = first === '' ? [] : [await ctx.call(name, without, headers)]
  return [await ctx.call(name, other.input, headers), ...refused.filter((one) => !isSuccess(one))]
}

function preflightCase(success: Success): Case {
  const asked = ['content-type', 'x-amz-target', 'x-amz-user-agent']
  return sweepCase({
    success,
    suite: 'protocol',
    path: 'protocol/envelope/preflight',
    title: 'answers a CORS preflight',
    source: [wire('A', 'six public dumps of preflights (2020-10 to 2021-02)')],
    profiles: ['wire'],
    asks: { requests: () => 0, extra: 1, times: () => 0 },
    run: async (ctx) => {
      const headers = {
        origin: 'https://app.example.com',
        'access-control-request-method': 'POST',
        'access-control-request-headers': asked.join(','),
      }
      const exchange = await ctx.send({ method: 'OPTIONS', path: '/', headers, body: new Uint8Array() })
      return [ctx.examine(exchange, answersPreflight(asked))]
    },
  })
}
