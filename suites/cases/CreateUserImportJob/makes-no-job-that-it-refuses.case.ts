import { model } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { namesFault } from '../../checks/refused-with.ts'
import { asObject, isSuccess } from '../../checks/fault-answer.ts'
import { violation } from '../../checks/violation.ts'
import type { Check } from '../../engine/case.ts'
import { IMPORT_ROLE } from '../../world/resources/import-job.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: { mark: 'CreateUserImportJob' }, importJob: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'makes no job of a request that it refuses',
  suite: 'reject',
  source: [model('CreateUserImportJob JobName:pattern; only the list of jobs would show what was made all the same')],
  calls: ['ListUserImportJobs'],
  async run(ctx) {
    const { pool, importJob } = await ctx.world.get(wants, { own: ['pool'] })
    const UserPoolId = pool.id
    const input = { UserPoolId, JobName: 'poolproof#1', CloudWatchLogsRoleArn: IMPORT_ROLE }
    const refused = ctx.examine(await ctx.call('CreateUserImportJob', input), namesFault('InvalidParameterException'))
    if (refused.violations.length > 0) return [refused]
    const list = await ctx.call('ListUserImportJobs', { UserPoolId, MaxResults: 60 })
    return [refused, ctx.examine(list, carriedOut, listsOnly(importJob.id))]
  },
})

/** Violation `refused-and-did-it`. */
function listsOnly(id: string): Check {
  return (exchange) => {
    const jobs = asObject(exchange.response.json)?.['UserImportJobs']
    const ids = Array.isArray(jobs) ? jobs.map((one) => asObject(one)?.['JobId']) : []
    if (!isSuccess(exchange) || (ids.length === 1 && ids[0] === id)) return []
    return [
      violation('refused-and-did-it', 'body.UserImportJobs', [id], ids, 'refuses a job and makes it all the same'),
    ]
  }
}
