/** An app client with settings of the case's own. */
import { valueAt } from '../../checks/value-at.ts'
import type { CaseContext } from '../../engine/case.ts'
import { tryTwin } from '../../operations/twin.ts'

/** @throws Skip where the target refuses them. */
export async function madeWith(ctx: CaseContext, pool: { id: string }, settings: Readonly<Record<string, unknown>>) {
  const input = { UserPoolId: pool.id, ClientName: ctx.world.name(), ...settings }
  const { response } = await tryTwin(ctx, input, 'CreateUserPoolClient')
  const of = (member: string): unknown => valueAt(response.json, `UserPoolClient.${member}`)
  return { who: { UserPoolId: pool.id, ClientId: of('ClientId') }, of }
}
