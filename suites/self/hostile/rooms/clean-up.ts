/** Removal that fails, lies or is interrupted. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Behaviour, Room } from '../behaviour.ts'
import { afterWork, fault, json, late, on, parsed, rewritten } from '../replies.ts'

const broken = fault('InternalErrorException', 'x', 500)
const removal = (does: string, reply: Parameters<typeof on>[1], rest: Partial<Behaviour> = {}): Behaviour => ({
  does,
  act: on('DeleteUserPool', reply),
  ends: [0],
  ...rest,
})
const STAYS = { ends: [2], left: 'told' } as const
const lives = /^(?:CreateUserPool|DeleteUserPool)$/
const interrupted = (name: NodeJS.Signals, ms: number): Behaviour => ({
  does: `is judged by a run that gets ${name} after ${ms} ms`,
  act: () => undefined,
  early: true,
  // It may have ended before, and where nothing listens yet, nothing was made.
  ends: [0, 2],
  signal: { name, ms },
})

export const cleanUp: Room = {
  'delete-500-once': removal('breaks down once over each removal', (turn) =>
    turn.first(turn.body) ? broken : undefined,
  ),
  'delete-503-once': removal('answers a page once over each removal', (turn) =>
    turn.first(turn.body) ? { status: 503, body: '<p>' } : undefined,
  ),
  'delete-reset-once': removal('resets the connection once over each removal', (turn) =>
    turn.first(turn.body) ? 'reset' : undefined,
  ),
  'delete-reset-after-work': removal('removes and resets the connection', afterWork('reset')),
  'delete-500-after-work': removal('removes and answers 500', afterWork(broken)),
  'delete-throttled': removal('sends each removal away twice', (turn) =>
    turn.count(turn.body) <= 2 ? fault('TooManyRequestsException', 'Rate exceeded') : undefined,
  ),
  'delete-500-always': removal('never removes anything, and says 500', broken, STAYS),
  'delete-reset-always': removal('resets the connection at each removal', 'reset', STAYS),
  'delete-refused': removal('allows nobody to remove anything', fault('AccessDeniedException', 'no'), STAYS),
  'delete-404': removal('says that it has nothing to remove', fault('ResourceNotFoundException', 'none'), STAYS),
  'delete-200': removal('says that it has removed and does nothing', json(200, '{}'), STAYS),
  'delete-200-once': removal('does nothing at the first removal of each', (turn) =>
    turn.first(turn.body) ? json(200, '{}') : undefined,
  ),
  'delete-html': removal(
    'answers a page where it should remove',
    { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>' },
    STAYS,
  ),
  'delete-hangs': removal('does not answer a removal', 'hang', STAYS),
  'delete-slow': removal('removes for longer than anybody waits', late(5_000), {
    ends: [0, 2],
    left: 'told',
  }),
  'delete-slow-in-time': removal('takes a second for each removal', late(1_000)),
  'delete-200-and-lists-nothing': {
    does: 'says that it has removed, does nothing, and lists nothing',
    act: (turn) =>
      turn.operation === 'DeleteUserPool'
        ? json(200, '{}')
        : turn.operation === 'ListUserPools'
          ? json(200, '{"UserPools":[]}')
          : undefined,
    ends: [2],
    left: 'told',
  },
  'list-broken': {
    does: 'makes one pool in silence, and cannot list them',
    act: (turn) => {
      if (turn.operation === 'ListUserPools') return broken
      return turn.operation === 'CreateUserPool' && turn.first('cut') ? afterWork('reset')(turn) : undefined
    },
    ends: [2],
    left: 'told',
  },
  'list-without-end': {
    does: 'makes one pool in silence, and lists pages without end',
    act: async (turn) => {
      if (turn.operation === 'CreateUserPool' && turn.first('cut')) return afterWork('reset')(turn)
      if (turn.operation !== 'ListUserPools') return undefined
      const page = turn.count('page')
      const pools = [{ Id: `us-east-1_p${page}`, Name: `somebody-${page}` }]
      return json(200, JSON.stringify({ UserPools: pools, NextToken: `t${page}` }))
    },
    ends: [2],
    left: 'told',
  },
  'list-garbage': {
    does: 'makes one pool in silence, and lists garbage',
    act: (turn) => {
      if (turn.operation === 'ListUserPools')
        return json(200, '{"UserPools":[null,1,{"Id":{}},{"Name":7}],"NextToken":{}}')
      return turn.operation === 'CreateUserPool' && turn.first('cut') ? afterWork('reset')(turn) : undefined
    },
    ends: [2],
    left: 'told',
  },
  'list-foreign': {
    does: 'lists the pools of others under names that are nearly ours',
    act: on(
      'ListUserPools',
      rewritten((body) => ({
        UserPools: ((body['UserPools'] ?? []) as { Name: string }[]).map((one) =>
          one.Name === 'customers' ? { ...one, Name: 'poolproof-20260724-customers' } : one,
        ),
      })),
    ),
    ends: [0],
  },
  'delete-another': {
    does: 'tells the ids of pools that it made a moment late, so that two runs into each other',
    act: on('CreateUserPool', async (turn) => {
      const answer = await turn.pass()
      await sleep(turn.count('pool') * 20)
      return parsed(answer.body) === undefined ? answer : { ...answer }
    }),
    ends: [0],
  },
  'sigint-soon': interrupted('SIGINT', 900),
  'sigint-midway': interrupted('SIGINT', 2_000),
  'sigterm-midway': interrupted('SIGTERM', 1_700),
  'sighup-midway': interrupted('SIGHUP', 1_500),
  'sigkill-midway': interrupted('SIGKILL', 1_800),
  'sigkill-slow-create': {
    ...interrupted('SIGKILL', 3_000),
    act: (turn) => (lives.test(turn.operation) ? late(3_000)() : undefined),
    left: 'told',
  },
  'sigint-slow-create': {
    ...interrupted('SIGINT', 2_500),
    act: on('CreateUserPool', late(3_000)),
    left: 'told',
  },
}
