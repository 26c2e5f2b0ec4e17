/** Generated for every operation: requests that satisfy every constraint are carried out. */
import { model, wire } from '../../../spec/evidence.ts'
import type { Edition } from '../../../spec/edition.ts'
import type { Case } from '../../engine/case.ts'
import { isSeenDone, judgeDone } from '../../operations/done.ts'
import type { Success, Variant, Wish } from '../../operations/success.ts'
import { judgeTolerance } from '../tolerance.ts'
import { forAll } from '../property.ts'
import { sweepCase, type Sweep } from '../sweep-case.ts'
import { accepts } from './accepts.ts'
import { boundCases, chosenCases } from './bounds.ts'
import { defaultCases } from './defaults.ts'
import { isForced, memberValues, optionalMembers } from './members.ts'
import { seenCases } from './seen.ts'

export function acceptCases(edition: Edition, success: Success): Case[] {
  return [
    minimal(success),
    maximal(edition, success),
    ...success.variants.map((variant) => generated(edition, success, variant)),
    ...boundCases(edition, success),
    ...chosenCases(edition, success),
    ...defaultCases(success),
    ...seenCases(edition, success),
    extraMember(success),
  ]
}

const shapes = ({ operation }: Success) => [model(`input and output shape of ${operation.name}`)]
const perValue = (runs: number): number => runs

function minimal(success: Success): Case {
  return sweepCase({
    success,
    suite: 'accept',
    path: 'accept/minimal',
    title: 'accepts a request with the required members only',
    source: shapes(success),
    calls: isSeenDone(success) ? success.readAfter : [],
    asks: { wish: { bare: true }, extra: isSeenDone(success) ? 2 * success.readAfter.length : 0 },
    run: async (ctx) => {
      const twin = await success.twin(ctx, { bare: true })
      return judgeDone(ctx, success, twin, () => accepts(ctx, success, twin))
    },
  })
}

/** All members at once: those that only a world of another kind has (a secret hash) included. */
function maximal(edition: Edition, success: Success): Case {
  const { operation, fixed, isHoldable } = success
  const required = operation.input.required ?? []
  const hold = fixed.find((name) => !required.includes(name) && isHoldable(name))
  const wish = hold === undefined ? {} : { hold }
  return sweepCase({
    success,
    suite: 'accept',
    path: 'accept/maximal',
    title: 'accepts a request with every member',
    source: shapes(success),
    ...drawn(edition, success, wish, true),
  })
}

function generated(edition: Edition, success: Success, { id, title, wants }: Variant): Case {
  return sweepCase({
    success,
    suite: 'accept',
    path: `accept/${id}`,
    title,
    source: shapes(success),
    ...drawn(edition, success, { wants }, false),
  })
}

/** Requests with drawn values of the optional members: of all of them, or of some. */
function drawn(edition: Edition, success: Success, wish: Wish, complete: boolean): Pick<Sweep, 'asks' | 'run'> {
  return {
    asks: { wish, times: perValue, requests: perValue },
    run: (ctx) =>
      forAll(ctx, memberValues(edition, success, complete), async (members) => {
        const twin = await success.twin(ctx, wish)
        return accepts(ctx, success, twin, { ...members, ...twin.input }, isForced(success, members))
      }),
  }
}

function extraMember(success: Success): Case {
  const source = [wire('D', 'unknown extra members are ignored (same framework, another service)')]
  return sweepCase({
    success,
    suite: 'accept',
    path: 'accept/extra-member',
    title: 'ignores a member that the service does not know',
    source,
    profiles: ['wire'],
    run: (ctx) => judgeTolerance(ctx, success, [{ PoolproofUnknownMember: 'unknown' }]),
  })
}

const NULL = [wire('D', 'a null member counts as absent (same framework, another service)')]

/** A member that is null counts as absent, as the same framework shows elsewhere. */
export function nullMemberCases(success: Success): Case[] {
  const optional = optionalMembers(success)
  if (optional.length === 0) return []
  return [
    sweepCase({
      success,
      suite: 'accept',
      path: 'accept/null-member',
      title: 'takes an optional member that is null as absent',
      source: NULL,
      profiles: ['wire'],
      asks: { times: () => optional.length, requests: () => 2 * optional.length },
      run: (ctx) =>
        judgeTolerance(
          ctx,
          success,
          optional.map((name) => ({ [name]: null })),
        ),
    }),
  ]
}
