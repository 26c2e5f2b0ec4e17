/** Predicates over how an operation succeeds, for recipes. */
import type { Success } from '../operations/success.ts'
import { boundTo } from '../../spec/members.ts'
import { madeBy } from '../world/graph.ts'

/** A required member names something of this kind that is there: `Username` names a user, but not in AdminCreateUser. */
export function names(member: string, value: string): (success: Success) => boolean {
  return ({ operation }) =>
    (operation.input.required ?? []).includes(member) &&
    boundTo(member) === value &&
    madeBy(operation.name)?.kind !== value.split('.')[0]
}

export const namesPool = names('UserPoolId', 'pool.id')
export const namesPoolByArn = names('ResourceArn', 'pool.arn')
export const namesClient = names('ClientId', 'client.id')
export const namesUser = names('Username', 'user.username')
export const namesImportJob = names('JobId', 'importJob.id')
export const namesReplica = names('RegionName', 'replica.region')
export const namesGroup = names('GroupName', 'group.name')
export const namesResourceServer = names('Identifier', 'resourceServer.identifier')
export const namesProvider = names('ProviderName', 'provider.name')

/** Its input has a SecretHash for the client that it names. */
export const takesSecretHash = (success: Success): boolean =>
  namesClient(success) && 'SecretHash' in (success.operation.input.properties ?? {})

/** It is asked with an access token. */
export const takesAccessToken = ({ facts }: Success): boolean => facts.auth === 'token'

export const all =
  (...predicates: ((success: Success) => boolean)[]) =>
  (success: Success): boolean =>
    predicates.every((one) => one(success))
export const not =
  (predicate: (success: Success) => boolean) =>
  (success: Success): boolean =>
    !predicate(success)
export const is =
  (...operations: string[]) =>
  ({ operation }: Success): boolean =>
    operations.includes(operation.name)
