/** The world, made through the target's own API. */
import { people, type Person } from '../../fixtures/people.ts'
import { SuiteError } from '../../spec/errors.ts'
import {
  adminCreateUserInput,
  adminSetUserPasswordInput,
  createUserPoolClientInput,
  createUserPoolInput,
  signUpInput,
} from './inputs.ts'
import { Skip } from '../engine/case.ts'
import type { Ledger } from './ledger.ts'
import { setUp, SetUpError, stringAt, type Caller } from './set-up.ts'
import type { Pool, PoolSpec, User, UserSpec, World } from './world.ts'

export interface WorldOptions {
  /** Names the run: everything is called `poolproof-<run>-...`. */
  run: string
  ledger: Ledger
}

/** The prefix of the names of all that a run creates. */
export const prefixOf = (run: string): string => `poolproof-${run}-`

/**
 * A world that makes things when they are first asked for, with the fewest calls that do. One world for a run; each
 * case sees it through a wire and a seed of its own: its calls can be told from those of others, and its people and
 * names are the same whatever else runs.
 * Its functions throw SuiteError `set-up-failed` where the target refuses, Skip where it refuses a role or an identity that
 * only an account of one's own could give it, and TransportError where nobody answers.
 */
export function createWorld({ run, ledger }: WorldOptions): (wire: Caller, seed: number) => World {
  const prefix = prefixOf(run)
  const shared = new Map<string, Promise<Pool>>()
  const counts = { pools: 0 }

  async function ownPool(wire: Caller, spec: PoolSpec = {}): Promise<Pool> {
    counts.pools += 1
    const name = `${prefix}${counts.pools}`
    const userPoolId = await createPool(wire, ledger, name, spec)
    const input = createUserPoolClientInput(userPoolId, name, spec)
    const answer = await setUp(wire, 'CreateUserPoolClient', input)
    const found = (member: string): string => stringAt('CreateUserPoolClient', answer, 'UserPoolClient', member)
    return { userPoolId, clientId: found('ClientId'), ...(spec.secret ? { clientSecret: found('ClientSecret') } : {}) }
  }

  function pool(wire: Caller, spec: PoolSpec = {}): Promise<Pool> {
    const key = keyOf(spec)
    const known = shared.get(key)
    if (known) return known
    const made = ownPool(wire, spec)
    shared.set(key, made)
    // A refusal stands for the whole run; silence may pass, so the next case may ask again.
    made.catch((error: unknown) => {
      if (!(error instanceof SuiteError || error instanceof Skip)) shared.delete(key)
    })
    return made
  }

  async function user(
    wire: Caller,
    { email, phone, password }: Person,
    at: Pool,
    spec: UserSpec & { username: string },
  ) {
    const made: User = {
      username: spec.username,
      password,
      ...(spec.email === undefined ? {} : { email }),
      ...(spec.phone === undefined ? {} : { phone }),
    }
    if (spec.state === 'UNCONFIRMED') {
      await setUp(wire, 'SignUp', signUpInput(at, made))
      return made
    }
    await createUser(wire, at, made, spec)
    if (spec.state !== 'FORCE_CHANGE_PASSWORD') {
      await setUp(wire, 'AdminSetUserPassword', adminSetUserPasswordInput(at, made))
    }
    return made
  }

  return (wire, seed) => {
    const nextPerson = people(seed)
    const mark = (seed >>> 0).toString(36)
    let names = 0
    const name = () => `${prefix}${mark}-${(names += 1)}`
    return {
      prefix,
      pool: (spec) => pool(wire, spec),
      ownPool: (spec) => ownPool(wire, spec),
      user: (at, spec = {}) => user(wire, nextPerson(), at, { ...spec, username: spec.username ?? name() }),
      name,
    }
  }
}

async function createPool(wire: Caller, ledger: Ledger, name: string, spec: PoolSpec): Promise<string> {
  ledger.write({ event: 'creating', name })
  try {
    const answer = await setUp(wire, 'CreateUserPool', createUserPoolInput(name, spec))
    const userPoolId = stringAt('CreateUserPool', answer, 'UserPool', 'Id')
    ledger.write({ event: 'created', name, userPoolId })
    return userPoolId
  } catch (error) {
    if (!(error instanceof SetUpError) || error.status >= 500) throw error
    ledger.write({ event: 'refused', name })
    if (spec.sms !== true && spec.developerEmail !== true) throw error
    // A target that looks into the account finds neither the role nor the identity there: it lacks what the case needs.
    throw new Skip(
      `the target makes no pool with a role or an identity of an account that is nobody's: ${error.message}`,
    )
  }
}

/** Creates a user. One of a name that a case chose may be there from an earlier try of the case: it is made anew. */
async function createUser(wire: Caller, pool: Pool, user: User, spec: UserSpec): Promise<void> {
  const input = adminCreateUserInput(pool, user, spec)
  try {
    await setUp(wire, 'AdminCreateUser', input)
  } catch (error) {
    const taken = error instanceof SetUpError && error.fault === 'UsernameExistsException'
    if (!taken || spec.username === undefined) throw error
    await setUp(wire, 'AdminDeleteUser', { UserPoolId: pool.userPoolId, Username: user.username })
    await setUp(wire, 'AdminCreateUser', input)
  }
}

/** The same for specs that mean the same, however they are written. */
function keyOf({ userExistenceErrors, secret, sms, developerEmail, passwordSignIn, customMessage }: PoolSpec): string {
  return JSON.stringify([
    userExistenceErrors ?? 'LEGACY',
    secret ?? false,
    sms ?? false,
    developerEmail ?? false,
    passwordSignIn ?? false,
    customMessage ?? null,
  ])
}
