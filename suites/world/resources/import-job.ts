/** An import job of a pool. */
import { resource } from '../resource.ts'
import { lacks, stringAt } from '../set-up.ts'

declare module '../kinds.ts' {
  interface Kinds {
    importJob: { spec: ImportJobSpec; made: ImportJob }
  }
}

export interface ImportJobSpec {
  /** How far it has come: its file was uploaded, it runs. Default `created`. */
  state?: 'created' | 'uploaded' | 'started'
}

export interface ImportJob {
  id: string
}

/** A role of an account that is nobody's. */
export const IMPORT_ROLE = 'arn:aws:iam::123456789012:role/poolproof-import'

/** Nobody but the line that has to be there: as many users as a judge may make without asking. */
const NOBODY = 'cognito:username,cognito:mfa_enabled,email,email_verified\n'

export default resource<'importJob'>({
  kind: 'importJob',
  what: ({ state = 'created' }) =>
    ({ created: 'an import job', uploaded: 'an import job with a file', started: 'an import job that runs' })[state],
  needs: () => ({ pool: {} }),
  defaults: { state: 'created' },
  sharing: 'own',
  makers: ['CreateUserImportJob'],
  ways: [
    {
      calls: ['CreateUserImportJob', 'StartUserImportJob'],
      offers: ({ state }, { uploadImportFile }) =>
        state === undefined || state === 'created' || uploadImportFile !== undefined,
      async make({ call, name, hooks }, { state = 'created' }, { pool }) {
        const UserPoolId = pool?.id ?? ''
        const answer = await call('CreateUserImportJob', {
          UserPoolId,
          JobName: name(),
          CloudWatchLogsRoleArn: IMPORT_ROLE,
        })
        const found = (member: string) => stringAt('CreateUserImportJob', answer, 'UserImportJob', member)
        const made = { id: found('JobId') }
        if (state === 'created') return made
        if (hooks.uploadImportFile === undefined) throw lacks('CreateUserImportJob', answer, 'a file')
        await hooks.uploadImportFile({
          userPoolId: UserPoolId,
          jobId: made.id,
          url: found('PreSignedUrl'),
          csv: NOBODY,
        })
        if (state === 'started') await call('StartUserImportJob', { UserPoolId, JobId: made.id })
        return made
      },
    },
  ],
  gives: {
    'importJob.id': { value: ({ importJob }) => importJob?.id },
    'importJob.name': { value: () => undefined, fresh: (name) => name, choose: () => ({}) },
    'importJob.role': { value: () => IMPORT_ROLE, fresh: () => IMPORT_ROLE },
  },
  idOf: ({ id }) => id,
  observe: ({ id }, { pool }) => [{ operation: 'DescribeUserImportJob', input: { UserPoolId: pool?.id, JobId: id } }],
  observeMade: (answer, { pool }) => {
    const { JobId } = (answer as { UserImportJob?: { JobId?: unknown } } | null)?.UserImportJob ?? {}
    return [{ operation: 'DescribeUserImportJob', input: { UserPoolId: pool?.id, JobId } }]
  },
})
