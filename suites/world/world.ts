/** What a case needs to exist on the target: pools, clients and users, provisioned through the target's own API. */

export interface PoolSpec {
  /** Whether an unknown user shows (`LEGACY`) or is simulated (`ENABLED`). Default `LEGACY`. */
  userExistenceErrors?: 'LEGACY' | 'ENABLED'
  /** The app client has a secret. Default false. */
  secret?: boolean
  /** The pool can send SMS (an SMS role is configured). Default false. */
  sms?: boolean
  /** The pool sends e-mail through the developer's own identity rather than the service's. Default false. */
  developerEmail?: boolean
  /** Users of the app client may sign in with their password (`USER_PASSWORD_AUTH`). Default: as the target has it. */
  passwordSignIn?: boolean
  /** Lambda function ARN of the CustomMessage trigger. */
  customMessage?: string
}

export interface Pool {
  userPoolId: string
  clientId: string
  clientSecret?: string
}

export interface UserSpec {
  /** Default: a new name that starts with `poolproof-<run>-`. */
  username?: string
  email?: 'verified' | 'unverified'
  phone?: 'verified' | 'unverified'
  /** Default `CONFIRMED` (a permanent password was set). `UNCONFIRMED` signed up, with an unverified e-mail address. */
  state?: 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'UNCONFIRMED'
}

export interface User {
  username: string
  password: string
  email?: string
  phone?: string
}

export interface World {
  /** Names everything that this run creates: `poolproof-<run>-`. */
  prefix: string
  /** A pool with one app client, shared by all cases that ask for the same spec. */
  pool: (spec?: PoolSpec) => Promise<Pool>
  /** The same, for this case alone: for cases that change it or break it. */
  ownPool: (spec?: PoolSpec) => Promise<Pool>
  /** A new user, each time: its state is this caller's alone. */
  user: (pool: Pool, spec?: UserSpec) => Promise<User>
  /** A new, never used name, for users that do not exist. */
  name: () => string
}
