/** Accepted, and done: what an operation makes is there afterwards, and what it ends is no longer as it was. */
import { isSuccess } from '../checks/fault-answer.ts'
import { unchanged } from '../checks/unchanged.ts'
import { violation } from '../checks/violation.ts'
import type { CaseContext, Judged } from '../engine/case.ts'
import type { Exchange } from '../wire/exchange.ts'
import type { Success, Twin } from './success.ts'
import { setTimeout as sleep } from 'node:timers/promises'

/** What may take a while is looked at again so often, and so long apart. */
const LOOKS = 6
const LOOK_MS = 500

/** True where it can be seen of an operation whether it did what it was asked. */
export const isSeenDone = ({ facts, readBack, readAfter }: Success): boolean =>
  (facts.effect === 'makes' && readAfter.length > 0) ||
  (facts.effect === 'ends' && readBack.length > 0) ||
  facts.seenIn?.changes === true

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
  const isMade = success.facts.effect === 'makes' && success.facts.seenIn === undefined
  const read = await ctx.world.read(success.readings(twin, twin.input))
  const before = isMade ? (read ?? []) : read
  const judged = await accept()
  if (before === undefined || !isSuccess(judged.exchange)) return [judged]
  const { late } = success.facts.seenIn ?? {}
  const look = () => ctx.world.read(success.seenBy(twin, twin.input, judged.exchange.response.json))
  let after = await look()
  for (let looks = 1; late === true && looks < LOOKS && after !== undefined && !differs(before, after); looks += 1) {
    await sleep(LOOK_MS)
    after = await look()
  }
  if (after === undefined) return [judged]
  const isDone = (!isMade || after.every(isSuccess)) && differs(before, after)
  const [last] = after
  if (isDone || last === undefined) return [judged]
  const found = violation(
    'accepted-and-not-done',
    'world',
    success.facts.effect === 'makes' ? 'what was made' : 'another state than before',
    `${last.operation ?? 'it'} answers as if nothing had been asked`,
    'says that it did what it was asked, and did not do it',
    // How long it may take, nobody says.
    late === true ? 'SHOULD' : undefined,
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
