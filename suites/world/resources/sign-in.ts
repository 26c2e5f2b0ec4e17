/** A user who is signed in: the tokens that an app client was given for him. */
import type { Have } from '../kinds.ts'
import { resource } from '../resource.ts'
import { secretHash } from '../secret-hash.ts'
import { stringAt } from '../set-up.ts'

declare module '../kinds.ts' {
  interface Kinds {
    signIn: { spec: SignInSpec; made: SignIn }
  }
}

/** Nothing to choose yet: by the user's password. */
export type SignInSpec = Record<never, never>

export interface SignIn {
  accessToken: string
  idToken: string
  refreshToken: string
}

export default resource<'signIn'>({
  kind: 'signIn',
  what: () => 'a user who is signed in',
  needs: () => ({ pool: {}, client: { passwordSignIn: true }, user: {} }),
  defaults: {},
  sharing: 'own',
  makers: [],
  ways: [
    {
      calls: ['InitiateAuth'],
      make: async ({ call }, _spec, have) =>
        tokens('InitiateAuth', await call('InitiateAuth', input('USER_PASSWORD_AUTH', have))),
    },
    {
      calls: ['AdminInitiateAuth'],
      make: async ({ call }, _spec, have) =>
        tokens(
          'AdminInitiateAuth',
          await call('AdminInitiateAuth', {
            UserPoolId: have.pool?.id,
            ...input('ADMIN_USER_PASSWORD_AUTH', have),
          }),
        ),
    },
  ],
  gives: {
    'signIn.accessToken': { value: ({ signIn }) => signIn?.accessToken },
    'signIn.refreshToken': { value: ({ signIn }) => signIn?.refreshToken },
  },
  // Nothing that could be left behind, and nothing that may stand in a file.
  idOf: () => '',
})

function input(flow: string, { client, user }: Have): Record<string, unknown> {
  const username = user?.username ?? ''
  return {
    ClientId: client?.id,
    AuthFlow: flow,
    AuthParameters: {
      USERNAME: username,
      PASSWORD: user?.password,
      ...(client?.secret === undefined ? {} : { SECRET_HASH: secretHash(client, username) }),
    },
  }
}

function tokens(operation: string, answer: unknown): SignIn {
  const found = (member: string): string => stringAt(operation, answer, 'AuthenticationResult', member)
  return { accessToken: found('AccessToken'), idToken: found('IdToken'), refreshToken: found('RefreshToken') }
}
