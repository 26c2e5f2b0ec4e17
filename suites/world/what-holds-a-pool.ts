/** What keeps a pool from being deleted: its protection, its domains, and imports that are under way. */
import type { Maker, Removal } from './resource.ts'

type Call = Maker['call']

export const whatHolds: NonNullable<Removal['first']> = {
  calls: ['DescribeUserPool', 'UpdateUserPool', 'DeleteUserPoolDomain', 'ListUserImportJobs', 'StopUserImportJob'],
  /** @throws what reading the pool throws, where none of them works: a target need not have the operations of each. */
  async remove(call, id) {
    const stopped = await Promise.allSettled([stopImports(call, id)])
    const removed = await Promise.allSettled([removeWhatIsDescribed(call, id)])
    const refusals = [...stopped, ...removed].flatMap((way) => (way.status === 'rejected' ? [way.reason] : []))
    if (refusals.length === 2) throw refusals[1]
  },
}

/** A pool that users are being imported into is not deleted. */
async function stopImports(call: Call, id: string): Promise<void> {
  const answer = (await call('ListUserImportJobs', { UserPoolId: id, MaxResults: 60 })) as {
    UserImportJobs?: { JobId?: unknown; Status?: unknown }[]
  }
  for (const { JobId, Status } of answer.UserImportJobs ?? [])
    if (Status === 'Pending' || Status === 'InProgress') await call('StopUserImportJob', { UserPoolId: id, JobId })
}

/** A pool that is protected, or has a domain, is not deleted. */
async function removeWhatIsDescribed(call: Call, id: string): Promise<void> {
  const answer = (await call('DescribeUserPool', { UserPoolId: id })) as { UserPool?: Record<string, unknown> }
  const { DeletionProtection, Domain, CustomDomain } = answer.UserPool ?? {}
  if (DeletionProtection === 'ACTIVE') await call('UpdateUserPool', { UserPoolId: id, DeletionProtection: 'INACTIVE' })
  for (const domain of [Domain, CustomDomain])
    if (typeof domain === 'string') await call('DeleteUserPoolDomain', { UserPoolId: id, Domain: domain })
}
