/** An API that breaks down, sends away, or makes a world that is none. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Act, Room, Turn } from '../behaviour.ts'
import { afterWork, altered, fault, json, late, on, once, onForgot, parsed, raw, rewritten } from '../replies.ts'

const throttled = () => fault('TooManyRequestsException', 'Rate exceeded')
const broken = () => fault('InternalErrorException', 'x', 500)
const setUps = /^(?:Create|Admin|SetUserPool|UpdateUserPool)/
const ofApi =
  (reply: () => ReturnType<typeof json>): Act =>
  (turn) =>
    turn.hook === undefined ? reply() : undefined
const some = (share: number, reply: () => ReturnType<typeof json>): Act => {
  return (turn) => (turn.hook === undefined && turn.count('some') % share === 0 ? reply() : undefined)
}
const onSetUp =
  (reply: (turn: Turn) => ReturnType<Act>): Act =>
  (turn) =>
    setUps.test(turn.operation) ? reply(turn) : undefined
const pool = (change: (made: Record<string, unknown>, turn: Turn) => Record<string, unknown>): Act =>
  on('CreateUserPool', async (turn) => {
    const body = parsed((await turn.pass()).body) ?? {}
    const made = body['UserPool'] as Record<string, unknown>
    return json(200, JSON.stringify({ UserPool: change(made, turn) }))
  })

export const api: Room = {
  throttle: { does: 'sends every ForgotPassword away', act: onForgot(throttled), ends: [2] },
  'throttle-everything': { early: true, does: 'sends every request away', act: ofApi(throttled), ends: [2] },
  'throttle-a-twentieth': {
    does: 'sends a twentieth of all requests away',
    act: some(20, throttled),
    ends: [0],
  },
  'throttle-a-tenth': { does: 'sends a tenth of all requests away', act: some(10, throttled), ends: [0] },
  '429-a-twentieth': {
    does: 'answers 429 to a twentieth, with a page',
    act: some(20, () => json(429, '{}')),
    ends: [0],
  },
  '500-a-twentieth': {
    does: 'breaks down at a twentieth of all requests',
    act: some(20, broken),
    ends: [0, 1, 2],
  },
  'set-up-refused': {
    does: 'allows nobody to make anything',
    act: onSetUp(() => fault('AccessDeniedException', 'no')),
    ends: [2],
  },
  'set-up-broken': { does: 'breaks down where anything is made', act: onSetUp(broken), ends: [2] },
  'set-up-broken-once': {
    does: 'breaks down at the first of each set-up call',
    act: onSetUp((turn) => (turn.first(turn.operation) ? broken() : undefined)),
    ends: [0],
  },
  'create-500-once': {
    does: 'answers 500 to the first CreateUserPool',
    act: on('CreateUserPool', once('500', broken)),
    ends: [0],
  },
  'create-500-after-work-once': {
    does: 'makes the first pool and answers 500',
    act: on('CreateUserPool', once('500', afterWork(broken()))),
    ends: [0],
  },
  'create-500-after-work': {
    does: 'makes each pool and answers 500',
    act: on('CreateUserPool', afterWork(broken())),
    ends: [2],
  },
  'cut-create': {
    does: 'makes a pool and cuts the connection once',
    act: on('CreateUserPool', once('cut', afterWork('reset'))),
    ends: [0],
  },
  'cut-every-create': {
    does: 'makes each pool and cuts the connection',
    act: on('CreateUserPool', afterWork('reset')),
    ends: [2],
  },
  'slow-create': {
    does: 'works at each pool for longer than anybody waits',
    act: on('CreateUserPool', late(6_000)),
    ends: [2],
    left: 'told',
  },
  'slow-create-once': {
    does: 'works at one pool for longer than anybody waits',
    act: on('CreateUserPool', once('slow', late(3_000))),
    ends: [0],
  },
  'late-create-answer': {
    does: 'makes each pool at once and says so too late',
    act: on(
      'CreateUserPool',
      altered((answer) => raw('end', 6_000, String(answer.body))),
    ),
    ends: [2],
  },
  'create-same-id': {
    does: 'gives all pools the id of the first',
    act: pool((made, { memo }) => {
      if (!memo.has('id')) memo.set('id', made['Id'])
      return { ...made, Id: memo.get('id') }
    }),
    ends: [0, 1, 2],
    left: 'told',
  },
  'create-without-id': {
    does: 'makes pools and does not tell their ids',
    act: pool((made) => ({ ...made, Id: undefined })),
    ends: [2],
  },
  'create-empty-id': { does: 'makes pools and tells empty ids', act: pool((made) => ({ ...made, Id: '' })), ends: [2] },
  'create-number-id': {
    does: 'makes pools and tells numbers as their ids',
    act: pool((made) => ({ ...made, Id: 7 })),
    ends: [2],
  },
  'create-long-id': {
    does: 'tells ids of 100 kB',
    act: pool((made) => ({ ...made, Id: 'i'.repeat(1e5) })),
    ends: [1, 2],
    left: 'told',
  },
  'create-foreign-name': {
    does: 'tells other names than it was given',
    act: pool((made) => ({ ...made, Name: 'customers' })),
    ends: [0, 1],
  },
  'create-empty': {
    does: 'answers {} where a pool is made',
    act: on('CreateUserPool', afterWork(json(200, '{}'))),
    ends: [2],
  },
  'create-is-a-fault': {
    does: 'makes pools and answers that it did not',
    act: on('CreateUserPool', afterWork(fault('InvalidParameterException', 'no'))),
    ends: [2],
    left: 'told',
  },
  'client-without-id': {
    does: 'does not tell the ids of clients',
    act: on('CreateUserPoolClient', json(200, '{"UserPoolClient":{}}')),
    ends: [2],
  },
  'users-by-half': {
    does: 'refuses every second user',
    act: on('AdminCreateUser', (turn) => (turn.count('user') % 2 === 0 ? broken() : undefined)),
    ends: [0, 2],
  },
  'dies-midway': {
    does: 'is there for a while and then silent',
    act: async (turn) => (turn.hook === undefined && turn.count('all') > 150 ? 'hang' : undefined),
    ends: [2],
    left: 'told',
  },
  'sleeps-midway': {
    does: 'is silent for five seconds in the middle',
    act: async ({ hook, count, memo }) => {
      if (hook !== undefined || count('all') <= 150) return undefined
      if (!memo.has('wakes')) memo.set('wakes', sleep(5_000))
      await memo.get('wakes')
      return undefined
    },
    ends: [0, 2],
    left: 'told',
  },
  'foreign-service': {
    does: 'answers as another service',
    act: onForgot(fault('com.amazonaws.dynamodb#ResourceInUseException', 'x')),
    // No twin is accepted, so that most is not judged.
    ends: [2],
  },
  'always-yes': { does: 'answers 200 {} always', act: onForgot(json(200, '{}')), ends: [1] },
  'yes-to-no': {
    does: 'makes each refusal a success',
    act: onForgot(altered((answer) => (answer.status === 200 ? answer : { ...answer, status: 200 }))),
    ends: [1],
  },
  'no-to-yes': {
    does: 'makes each success a refusal',
    act: onForgot(altered((answer) => (answer.status === 200 ? { ...answer, status: 400 } : answer))),
    ends: [1, 2],
  },
  'echoes-nothing': { does: 'leaves out every member', act: onForgot(rewritten(() => ({}))), ends: [1] },
}
