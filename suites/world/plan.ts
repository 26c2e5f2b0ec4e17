/** What the world asks of a target, told beforehand. */

/** What a call is made for. */
export type Occasion = 'pools' | 'users' | 'clean-up'

export interface WorldOperation {
  operation: string
  occasion: Occasion
  /** A present-tense sentence. */
  reason: string
  /** Anybody may call it: it is not signed, and no policy grants it. */
  open?: true
}

/** Every operation that the world and its clean-up can call, in the order in which they come. */
export const WORLD_OPERATIONS: readonly WorldOperation[] = [
  { operation: 'CreateUserPool', occasion: 'pools', reason: 'makes a pool for each kind of world that a case needs' },
  { operation: 'CreateUserPoolClient', occasion: 'pools', reason: 'gives each pool one app client' },
  { operation: 'AdminCreateUser', occasion: 'users', reason: 'makes the users of a case, without a message to them' },
  { operation: 'AdminSetUserPassword', occasion: 'users', reason: 'confirms a user by a permanent password' },
  { operation: 'SignUp', occasion: 'users', reason: 'makes a user who is not confirmed', open: true },
  { operation: 'AdminDeleteUser', occasion: 'users', reason: 'makes a user anew whose name a case chose twice' },
  { operation: 'DeleteUserPool', occasion: 'clean-up', reason: 'removes each pool, with its clients and users' },
  { operation: 'ListUserPools', occasion: 'clean-up', reason: 'finds a pool whose creation got no answer' },
]

export interface IamStatement {
  Effect: 'Allow'
  Action: string[]
  Resource: string
  Condition?: Record<string, Record<string, string>>
}

export interface IamPolicy {
  Version: '2012-10-17'
  Statement: IamStatement[]
}

/**
 * The policy that lets the run's credentials do all that a run does on the live service.
 * Pools cannot be named in a policy before they exist, so the resource is every pool.
 * @param operations signed operations that cases call by themselves, besides the world's.
 */
export function iamPolicy(
  operations: readonly string[] = [],
  { sms = false, developerEmail = false }: { sms?: boolean; developerEmail?: boolean } = {},
): IamPolicy {
  const world = WORLD_OPERATIONS.filter(({ open }) => open !== true).map(({ operation }) => operation)
  const named = new Set([...world, ...operations])
  const statements: IamStatement[] = [
    { Effect: 'Allow', Action: [...named].sort().map((name) => `cognito-idp:${name}`), Resource: '*' },
  ]
  if (sms) statements.push(passRole)
  if (developerEmail) statements.push(linkEmailRole)
  return { Version: '2012-10-17', Statement: statements }
}

/** A pool that sends SMS is handed the role that it sends them with. */
const passRole: IamStatement = {
  Effect: 'Allow',
  Action: ['iam:PassRole'],
  Resource: 'arn:aws:iam::*:role/poolproof-sms',
  Condition: { StringEquals: { 'iam:PassedToService': 'cognito-idp.amazonaws.com' } },
}

/** The first pool of an account that sends from the developer's own identity makes the service's role for that. */
const linkEmailRole: IamStatement = {
  Effect: 'Allow',
  Action: ['iam:CreateServiceLinkedRole'],
  Resource: 'arn:aws:iam::*:role/aws-service-role/email.cognito-idp.amazonaws.com/*',
}
