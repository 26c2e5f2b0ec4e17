/** Binds the cases to vitest: the only file of the suites, besides tests, that knows it. */
import { afterAll, inject, test } from 'vitest'
import { loadEdition } from '../../spec/edition.ts'
import type { CaseRecord } from '../../spec/record.ts'
import { casesOf } from './catalogue.ts'
import { loadUserHooks } from '../targets/user-config.ts'
import type { SessionSettings } from './session.ts'
import { openSession } from './session.ts'

/** What `run-suite.ts` provides. */
export interface BindingInput {
  session: SessionSettings
  caseIds: string[]
  configFile?: string
}

declare module 'vitest' {
  interface ProvidedContext {
    poolproof: BindingInput
  }
  interface TaskMeta {
    record?: CaseRecord
  }
}

const { session: settings, caseIds, configFile } = inject('poolproof')
const wanted = new Set(caseIds)
const edition = loadEdition(settings.edition)
const cases = (await casesOf(edition, settings.profile)).filter((one) => wanted.has(one.id))
const session = await openSession(settings, configFile === undefined ? {} : await loadUserHooks(configFile))

afterAll(() => session.close())

for (const one of cases.filter(({ rides }) => rides !== true)) {
  // The verdict travels as data: a violation is not an exception here, and a warning does not fail the test.
  test.concurrent(one.id, async ({ task }) => {
    task.meta.record = await session.judge(one)
  })
}

// Those that ride on the exchanges of the others come when these are over: what is not concurrent waits.
for (const one of cases.filter(({ rides }) => rides === true)) {
  test(one.id, async ({ task }) => {
    task.meta.record = await session.judge(one)
  })
}
