/** A copy of a pool in another region. */
import { setTimeout as sleep } from 'node:timers/promises'
import { asObject } from '../../checks/fault-answer.ts'
import { resource, type Maker } from '../resource.ts'
import { lacks } from '../set-up.ts'

declare module '../kinds.ts' {
  interface Kinds {
    replica: { spec: ReplicaSpec; made: Replica }
  }
}

/** Nothing about it can be wished for. */
export type ReplicaSpec = Readonly<Record<string, never>>

export interface Replica {
  region: string
}

/** Where a pool may be copied to. */
const REGIONS = ['us-west-2', 'eu-west-1', 'eu-central-1', 'ap-southeast-2', 'ap-northeast-1', 'sa-east-1', 'us-east-2']

/** Names that follow each other stand for different regions. */
function regionFor(name: string): string {
  const [count = '0'] = /\d+$/.exec(name) ?? []
  return REGIONS[Number(count) % REGIONS.length] ?? ''
}

/** It takes its time to be created. One of which nothing is listed is not waited for. */
const LOOKS = 60
const LOOK_MS = 1_000

export default resource<'replica'>({
  kind: 'replica',
  what: () => 'a replica of a pool',
  needs: () => ({ pool: {} }),
  defaults: {},
  sharing: 'own',
  makers: ['CreateUserPoolReplica'],
  ways: [
    {
      calls: ['CreateUserPoolReplica', 'ListUserPoolReplicas'],
      async make({ call, name }, _spec, { pool }) {
        const made = { region: regionFor(name()) }
        await call('CreateUserPoolReplica', { UserPoolId: pool?.id, RegionName: made.region })
        await created(call, pool?.id, made)
        return made
      },
    },
  ],
  gives: { 'replica.region': { value: ({ replica }) => replica?.region, fresh: regionFor } },
  idOf: ({ region }) => region,
  observe: (_made, { pool }) => [{ operation: 'ListUserPoolReplicas', input: { UserPoolId: pool?.id } }],
})

/** Waits until it is. @throws SetUpError where it never is. */
async function created(call: Maker['call'], UserPoolId: string | undefined, { region }: Replica): Promise<void> {
  for (let look = 1; ; look += 1) {
    const answer = await call('ListUserPoolReplicas', { UserPoolId })
    if (statusIn(answer, region) !== 'CREATING') return
    if (look === LOOKS) throw lacks('ListUserPoolReplicas', answer, `the replica in ${region}, created`)
    await sleep(LOOK_MS)
  }
}

function statusIn(answer: unknown, region: string): unknown {
  const list = asObject(answer)?.['UserPoolReplicas']
  const all = Array.isArray(list) ? list.map((one) => asObject(one)) : []
  return all.find((one) => one?.['RegionName'] === region)?.['Status']
}
