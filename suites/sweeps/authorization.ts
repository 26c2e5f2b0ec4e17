/** Generated for operations that anybody may call: they need no signature. */
import type { OperationDescription } from '../../spec/describe.ts'
import { levelOf, model, wire } from '../../spec/evidence.ts'
import type { Case } from '../engine/case.ts'
import type { Given } from '../cases/given.ts'
import { accepted } from '../checks/accepted.ts'
import { serialise } from '../wire/aws-json.ts'

export function authorizationCases(operation: OperationDescription, given: Given): Case[] {
  return operation.signed ? [] : [unsigned(operation, given)]
}

function unsigned(operation: OperationDescription, given: Given): Case {
  const source = [
    model(`${operation.name} needs no authorization`),
    wire('A', 'aws-amplify/aws-sdk-ios#4837 (the request was unsigned)'),
  ]
  return {
    id: `${operation.name}/authorization/unsigned`,
    title: 'accepts a request that is not signed',
    operation: operation.name,
    suite: 'authorization',
    level: levelOf(source),
    source,
    needs: [],
    run: async (ctx) => {
      const { input } = await given.twin(ctx)
      const exchange = await ctx.send(serialise(operation.name, input, ctx.profile))
      return [ctx.examine(exchange, accepted(ctx.edition, operation))]
    },
  }
}
