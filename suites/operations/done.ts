/** Accepted, and done: what an operation makes is there afterwards, and what it ends is no longer as it was. */
import { isSuccess } from '../checks/fault-answer.ts'
import { unchanged } from '../checks/unchanged.ts'
import { violation } from '../checks/violation.ts'
import type { CaseContext, Judged } from '../engine/case.ts'
import type { Exchange } from '../wire/exchange.ts'
import type { Success, Twin } from './success.ts'

/** True where it can be seen of an operation whether it did what it was asked. */
export const isSeenDone = ({ facts, readBack }: Success): boolean =>
  (facts.effect === 'makes' || facts.effect === 'ends') && readBack.length > 0

/**
 * Reads back before and after the twin was asked.
 * @param accept asks the twin, and judges the answer.
 * @returns what `accept` found, and a violation `accepted-and-not-done` where the target only says that it did it.
 */
export async function judgeDone(
  ctx: CaseContext,
  success: Success,
  twin: Twin,
  accept: () => Promise<Judged>,
): Promise<Judged[]> {
  if (!isSeenDone(success)) return [await accept()]
  const readings = success.readings(twin, twin.input)
  const before = await ctx.world.read(readings)
  const judged = await accept()
  const after = isSuccess(judged.exchange) ? await ctx.world.read(readings) : undefined
  if (before === undefined || after === undefined) return [judged]
  const isDone = success.facts.effect === 'makes' ? after.every(isSuccess) : differs(before, after)
  const [last] = after
  if (isDone || last === undefined) return [judged]
  const found = violation(
    'accepted-and-not-done',
    'world',
    success.facts.effect === 'makes' ? 'what was made' : 'another state than before',
    `${last.operation ?? 'it'} answers as if nothing had been asked`,
    'says that it did what it was asked, and did not do it',
  )
  return [judged, ctx.examine(last, () => [found])]
}

/** What could not be read before shows nothing. */
function differs(before: readonly Exchange[], after: readonly Exchange[]): boolean {
  const read = (all: readonly Exchange[]) => all.map(({ response: { status, json } }) => ({ status, body: json }))
  const [first] = after
  if (first === undefined || !before.every(isSuccess)) return true
  return unchanged(read(before), read(after))(first).length > 0
}
