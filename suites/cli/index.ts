/** What `import ... from 'poolproof'` gives: the types of a config file. */
export { defineConfig } from '../targets/user-config.ts'
export type { Config } from '../targets/user-config.ts'
export type { Delivery, HookName, Hooks, PoolRef } from '../targets/adapter.ts'
export type { CaseRecord, Report } from '../../spec/record.ts'
