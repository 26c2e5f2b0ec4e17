/** A user of a pool. */
import { SuiteError } from '../../../spec/errors.ts'
import type { Have } from '../kinds.ts'
import type { Maker } from '../resource.ts'
import { resource } from '../resource.ts'
import { secretHash } from '../secret-hash.ts'
import { SetUpError } from '../set-up.ts'

declare module '../kinds.ts' {
  interface Kinds {
    user: { spec: UserSpec; made: User }
  }
}

export interface UserSpec {
  /** Default: a new name that starts with `poolproof-<run>-`. */
  username?: string
  email?: 'verified' | 'unverified'
  /** The e-mail address. Default: one that nobody else has. */
  address?: string
  phone?: 'verified' | 'unverified'
  /** A name that he chose himself. */
  preferred?: boolean
  /** Attributes besides, by their name. Default none. */
  attributes?: Readonly<Record<string, string>>
  /** An administrator has disabled him. Default false. */
  disabled?: boolean
  /** Default `CONFIRMED` (a permanent password was set). `UNCONFIRMED` signed up, with an unverified e-mail address. */
  state?: 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'UNCONFIRMED'
}

export interface User {
  username: string
  password: string
  email?: string
  phone?: string
  preferred?: string
}

type State = NonNullable<UserSpec['state']>
const isDisabled = ({ disabled }: UserSpec): boolean => disabled === true
const hasNoContact = ({ email, phone }: UserSpec): boolean => email === undefined && phone === undefined
const stateOf = ({ state = 'CONFIRMED' }: UserSpec): State => state

export default resource<'user'>({
  kind: 'user',
  what: (spec) =>
    (isDisabled(spec) ? 'a disabled user, who was ' : '') +
    {
      CONFIRMED: 'a confirmed user',
      FORCE_CHANGE_PASSWORD: 'a user with a temporary password',
      UNCONFIRMED: 'a user who is not confirmed',
    }[stateOf(spec)],
  needs: (spec) => ({
    pool: spec.phone === undefined ? {} : { sms: true },
    ...(stateOf(spec) === 'UNCONFIRMED' ? { client: {} } : {}),
  }),
  defaults: { state: 'CONFIRMED', disabled: false, attributes: {} },
  sharing: 'own',
  makers: ['AdminCreateUser', 'SignUp'],
  anew: ['AdminDeleteUser'],
  ways: [
    {
      calls: ['AdminCreateUser', 'AdminSetUserPassword'],
      offers: (spec) => !isDisabled(spec) && stateOf(spec) === 'CONFIRMED',
      make: withPassword,
    },
    {
      calls: ['SignUp', 'AdminConfirmSignUp', 'AdminUpdateUserAttributes'],
      offers: (spec) => !isDisabled(spec) && stateOf(spec) === 'CONFIRMED',
      messages: () => 1,
      async make(maker, spec, have) {
        const made = await signedUp(maker, spec, have)
        const who = { UserPoolId: have.pool?.id, Username: made.username }
        await maker.call('AdminConfirmSignUp', who)
        const verified = verifications(spec)
        if (verified.length > 0) await maker.call('AdminUpdateUserAttributes', { ...who, UserAttributes: verified })
        return made
      },
    },
    {
      calls: ['SignUp', 'ConfirmSignUp'],
      // The code verifies what it was sent to, and nothing else.
      offers: (spec, hooks) =>
        !isDisabled(spec) &&
        stateOf(spec) === 'CONFIRMED' &&
        hooks.readCode !== undefined &&
        spec.email === 'verified' &&
        !spec.phone,
      messages: () => 1,
      async make(maker, spec, have) {
        const made = await signedUp(maker, spec, have)
        const sent = await maker.hooks.readCode?.({ userPoolId: have.pool?.id ?? '', username: made.username })
        const client = await clientOf(maker, have)
        await maker.call('ConfirmSignUp', {
          ...asClient(client, made.username),
          Username: made.username,
          ConfirmationCode: sent?.code ?? 'none',
        })
        return made
      },
    },
    {
      calls: ['AdminCreateUser'],
      offers: (spec) => !isDisabled(spec) && stateOf(spec) === 'FORCE_CHANGE_PASSWORD',
      make: created,
    },
    {
      calls: ['SignUp'],
      offers: (spec) => !isDisabled(spec) && stateOf(spec) === 'UNCONFIRMED',
      messages: (spec) => (hasNoContact(spec) ? 0 : 1),
      make: signedUp,
    },
    {
      // Some targets sign up nobody whom they cannot send a code to. An address that is not verified is no contact either.
      calls: ['SignUp'],
      offers: (spec) => !isDisabled(spec) && stateOf(spec) === 'UNCONFIRMED' && hasNoContact(spec),
      messages: () => 1,
      make: (maker, spec, have) => signedUp(maker, { ...spec, email: 'unverified' }, have),
    },
    {
      calls: ['AdminCreateUser', 'AdminSetUserPassword', 'AdminDisableUser'],
      offers: (spec) => isDisabled(spec) && stateOf(spec) === 'CONFIRMED',
      async make(maker, spec, have) {
        const made = await withPassword(maker, spec, have)
        await maker.call('AdminDisableUser', { UserPoolId: have.pool?.id, Username: made.username })
        return made
      },
    },
  ],
  gives: {
    'user.username': {
      value: ({ user }) => user?.username,
      fresh: (name) => name,
      choose: (username) => ({ user: { username } }),
    },
    // Of users of the pool itself, the attribute is of no matter.
    'user.identity': {
      value: ({ user }) => ({
        ProviderName: 'Cognito',
        ProviderAttributeName: 'Cognito_Subject',
        ProviderAttributeValue: user?.username,
      }),
    },
    'user.password': { value: ({ user }) => user?.password, fresh: (_name, { password }) => password },
    'code.value': {
      hooks: ['readCode'],
      value: async ({ pool, user }, _input, { readCode }) => {
        const sent = await readCode?.({ userPoolId: pool?.id ?? '', username: user?.username ?? '' })
        // A code that nobody sent cannot be right, and where the target refuses it, it says so itself.
        return sent?.code ?? '000000'
      },
    },
  },
  idOf: ({ username }) => username,
  observe: ({ username }, { pool }) => [
    { operation: 'AdminGetUser', input: { UserPoolId: pool?.id, Username: username } },
  ],
  // Who signs up names the client, not the pool.
  observeNew: ({ Username }, { pool }) => [{ operation: 'AdminGetUser', input: { UserPoolId: pool?.id, Username } }],
})

function newUser(maker: Maker, spec: UserSpec): User {
  const { email, phone, password } = maker.person()
  return {
    username: spec.username ?? maker.name(),
    password,
    ...(spec.email === undefined ? {} : { email: spec.address ?? email }),
    ...(spec.phone === undefined ? {} : { phone }),
    ...(spec.preferred ? { preferred: maker.name() } : {}),
  }
}

async function created(maker: Maker, spec: UserSpec, have: Have): Promise<User> {
  const user = newUser(maker, spec)
  const input = {
    UserPoolId: have.pool?.id,
    Username: user.username,
    // No message to anybody, not even to the reserved domains.
    MessageAction: 'SUPPRESS',
    UserAttributes: [...attributes(user, spec), ...verifications(spec)].toSorted(byName),
    ...(stateOf(spec) === 'FORCE_CHANGE_PASSWORD' ? { TemporaryPassword: user.password } : {}),
  }
  await anew(maker, spec, have, () => maker.call('AdminCreateUser', input))
  return user
}

async function withPassword(maker: Maker, spec: UserSpec, have: Have): Promise<User> {
  const made = await created(maker, spec, have)
  await maker.call('AdminSetUserPassword', {
    UserPoolId: have.pool?.id,
    Username: made.username,
    Password: made.password,
    Permanent: true,
  })
  return made
}

/** Of a user who registers: the target itself decides that nothing is verified yet. */
async function signedUp(maker: Maker, spec: UserSpec, have: Have): Promise<User> {
  const user = newUser(maker, spec)
  const client = await clientOf(maker, have)
  const input = {
    ...asClient(client, user.username),
    Username: user.username,
    Password: user.password,
    UserAttributes: attributes(user, spec),
  }
  await anew(maker, spec, have, () => maker.call('SignUp', input))
  return user
}

/** Makes a user. One of a name that a case chose may be there from an earlier try of the case: it is made anew. */
async function anew(maker: Maker, spec: UserSpec, have: Have, make: () => Promise<unknown>): Promise<void> {
  try {
    await make()
  } catch (error) {
    const taken = error instanceof SetUpError && error.fault === 'UsernameExistsException'
    if (!taken || spec.username === undefined) throw error
    await maker.call('AdminDeleteUser', { UserPoolId: have.pool?.id, Username: spec.username })
    await make()
  }
}

async function clientOf(maker: Maker, have: Have): Promise<NonNullable<Have['client']>> {
  const client = have.client ?? (await maker.get({ client: {} })).client
  if (client === undefined) throw new SuiteError('no-client', 'a user who signs up needs an app client')
  return client
}

const asClient = (client: NonNullable<Have['client']>, username: string) => ({
  ClientId: client.id,
  ...(client.secret === undefined ? {} : { SecretHash: secretHash(client, username) }),
})

type Attribute = Record<'Name' | 'Value', string>

const attributes = ({ email, phone, preferred }: User, { attributes: more = {} }: UserSpec): Attribute[] => [
  ...(email === undefined ? [] : [{ Name: 'email', Value: email }]),
  ...(phone === undefined ? [] : [{ Name: 'phone_number', Value: phone }]),
  ...(preferred === undefined ? [] : [{ Name: 'preferred_username', Value: preferred }]),
  ...Object.entries(more).map(([Name, Value]) => ({ Name, Value })),
]

const verifications = ({ email, phone }: UserSpec): Attribute[] => [
  ...(email === undefined ? [] : [{ Name: 'email_verified', Value: String(email === 'verified') }]),
  ...(phone === undefined ? [] : [{ Name: 'phone_number_verified', Value: String(phone === 'verified') }]),
]

const byName = (a: Attribute, b: Attribute): number => (a.Name < b.Name ? -1 : 1)
