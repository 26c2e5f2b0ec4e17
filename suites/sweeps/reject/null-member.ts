/** Generated for every required member: one that is null is refused as one that is missing. */
import { wire } from '../../../spec/evidence.ts'
import { refusedWith } from '../../checks/refused-with.ts'
import type { Case } from '../../engine/case.ts'
import type { Success } from '../../operations/success.ts'
import { judgeRefusals } from '../../operations/twin.ts'
import { sweepCase } from '../sweep-case.ts'
import { CONSTRAINT_FAULT } from './constraints.ts'

const SOURCE = [wire('D', 'a null member counts as absent (same framework, another service)')]

export function requiredNullCases(success: Success): Case[] {
  return (success.operation.input.required ?? []).map((name) => requiredNull(success, name))
}

function requiredNull(success: Success, name: string): Case {
  const { operation } = success
  return sweepCase({
    success,
    suite: 'reject',
    path: `reject/${name}/null`,
    title: `refuses a ${name} that is null as one that is missing`,
    source: SOURCE,
    constraint: `${name}:required`,
    fault: CONSTRAINT_FAULT,
    profiles: ['wire'],
    asks: { requests: () => 2 },
    run: (ctx) => {
      const check = refusedWith({ operation, profile: ctx.profile, fault: CONSTRAINT_FAULT })
      return judgeRefusals(ctx, {
        success,
        refuse: async ({ input }) => [ctx.examine(await ctx.call(operation.name, { ...input, [name]: null }), check)],
      })
    },
  })
}
