/** An app client of a pool. */
import { resource } from '../resource.ts'
import { secretHash } from '../secret-hash.ts'
import { stringAt } from '../set-up.ts'

declare module '../kinds.ts' {
  interface Kinds {
    client: { spec: ClientSpec; made: Client }
  }
}

export interface ClientSpec {
  /** Default: a new name that starts with `poolproof-<run>-`. */
  name?: string
  /** Whether an unknown user shows (`LEGACY`) or is simulated (`ENABLED`). Default `LEGACY`. */
  userExistenceErrors?: 'LEGACY' | 'ENABLED'
  /** The app client has a secret. Default false. */
  secret?: boolean
  /** Users may sign in with their password, by themselves and by an administrator. Default: as the target has it. */
  passwordSignIn?: boolean
}

export interface Client {
  id: string
  name: string
  secret?: string
}

export default resource<'client'>({
  kind: 'client',
  what: ({ secret }) => (secret ? 'an app client with a secret' : 'an app client'),
  needs: () => ({ pool: {} }),
  defaults: { userExistenceErrors: 'LEGACY', secret: false, passwordSignIn: false },
  sharing: 'shared',
  few: true,
  makers: ['CreateUserPoolClient'],
  ways: [
    {
      calls: ['CreateUserPoolClient'],
      async make({ call, name }, spec, { pool }) {
        const { name: clientName = name() } = spec
        const answer = await call('CreateUserPoolClient', createUserPoolClientInput(pool?.id ?? '', clientName, spec))
        const found = (member: string): string => stringAt('CreateUserPoolClient', answer, 'UserPoolClient', member)
        return { id: found('ClientId'), name: clientName, ...(spec.secret ? { secret: found('ClientSecret') } : {}) }
      },
    },
  ],
  gives: {
    'client.id': { value: ({ client }) => client?.id },
    'client.name': {
      value: ({ client }) => client?.name,
      fresh: (name) => name,
      choose: (name) => ({ client: { name } }),
    },
    'client.secretHash': {
      wants: { client: { secret: true } },
      value: ({ client }, { Username }) => client && secretHash(client, String(Username)),
    },
  },
  idOf: ({ id }) => id,
  observe: ({ id }, { pool }) => [
    { operation: 'DescribeUserPoolClient', input: { UserPoolId: pool?.id, ClientId: id } },
  ],
  observeMade: (answer, { pool }) => {
    const { ClientId } = (answer as { UserPoolClient?: { ClientId?: unknown } }).UserPoolClient ?? {}
    return [{ operation: 'DescribeUserPoolClient', input: { UserPoolId: pool?.id, ClientId } }]
  },
})

export function createUserPoolClientInput(userPoolId: string, name: string, spec: ClientSpec): Record<string, unknown> {
  return {
    UserPoolId: userPoolId,
    ClientName: name,
    GenerateSecret: spec.secret ?? false,
    PreventUserExistenceErrors: spec.userExistenceErrors ?? 'LEGACY',
    ...(spec.passwordSignIn
      ? {
          ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        }
      : {}),
  }
}
