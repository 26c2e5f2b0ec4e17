/** Generated for every operation: a member that is null counts as absent, as the same framework shows elsewhere. */
import type { OperationDescription } from '../../spec/describe.ts'
import { levelOf, wire } from '../../spec/evidence.ts'
import type { Case } from '../engine/case.ts'
import type { Given } from '../cases/given.ts'
import { accepted } from '../checks/accepted.ts'
import { refusedWith } from '../checks/refused-with.ts'
import { CONSTRAINT_FAULT } from './reject.ts'
import { tryTwin } from './twin.ts'

const SOURCE = [wire('D', 'a null member counts as absent (same framework, another service)')]

export function nullMemberCases(operation: OperationDescription, given: Given): Case[] {
  const required = operation.input.required ?? []
  const optional = Object.keys(operation.input.properties ?? {}).filter(
    (name) => !required.includes(name) && !given.fixed.includes(name),
  )
  return [
    ...(optional.length === 0 ? [] : [optionalNull(operation, given, optional)]),
    ...required.map((name) => requiredNull(operation, given, name)),
  ]
}

function optionalNull(operation: OperationDescription, given: Given, optional: readonly string[]): Case {
  return {
    id: `${operation.name}/accept/null-member`,
    title: 'takes an optional member that is null as absent',
    operation: operation.name,
    suite: 'accept',
    level: levelOf(SOURCE),
    source: SOURCE,
    needs: [],
    profiles: ['wire'],
    run: async (ctx) => {
      const judged = []
      for (const name of optional) {
        const { input } = await given.twin(ctx)
        await tryTwin(ctx, input)
        const exchange = await ctx.call(operation.name, { ...input, [name]: null })
        judged.push(ctx.examine(exchange, accepted(ctx.edition, operation)))
      }
      return judged
    },
  }
}

function requiredNull(operation: OperationDescription, given: Given, name: string): Case {
  return {
    id: `${operation.name}/reject/${name}/null`,
    title: `refuses a ${name} that is null as one that is missing`,
    operation: operation.name,
    suite: 'reject',
    level: levelOf(SOURCE),
    source: SOURCE,
    constraint: `${name}:required`,
    fault: CONSTRAINT_FAULT,
    needs: [],
    profiles: ['wire'],
    run: async (ctx) => {
      const { input } = await given.twin(ctx)
      await tryTwin(ctx, input)
      const exchange = await ctx.call(operation.name, { ...input, [name]: null })
      return [ctx.examine(exchange, refusedWith({ operation, profile: ctx.profile, fault: CONSTRAINT_FAULT }))]
    },
  }
}
