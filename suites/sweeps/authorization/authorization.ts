/** Generated for every operation: who may call it. */
import { model, wire } from '../../../spec/evidence.ts'
import { accepted } from '../../checks/accepted.ts'
import type { Case } from '../../engine/case.ts'
import type { Success } from '../../operations/success.ts'
import { serialise } from '../../wire/aws-json.ts'
import { sweepCase } from '../sweep-case.ts'
import { signatureCases } from './signature-cases.ts'

export function authorizationCases(success: Success): Case[] {
  return success.operation.signed ? signatureCases(success) : [unsigned(success)]
}

function unsigned(success: Success): Case {
  const { operation } = success
  return sweepCase({
    success,
    suite: 'authorization',
    path: 'authorization/unsigned',
    title: 'accepts a request that is not signed',
    source: [
      model(`${operation.name} needs no authorization`),
      wire('A', 'aws-amplify/aws-sdk-ios#4837 (the request was unsigned)'),
    ],
    run: async (ctx) => {
      const { input } = await success.twin(ctx)
      const exchange = await ctx.send(serialise(operation.name, input, ctx.profile), { operation: operation.name })
      return [ctx.examine(exchange, accepted(ctx.edition, operation))]
    },
  })
}
