/**
 * The adapter to vitest: takes the record that each test left in `task.meta.record`, and tells of every test that ended
 * without one. It judges nothing.
 */
import type { Reporter, SerializedError, TestCase, TestModule, TestRunEndReason, TestSuite } from 'vitest/node'
import type { CaseRecord } from '../spec/record.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** What the case left behind; absent where it never ended. */
    record?: CaseRecord
  }
}

export interface ReporterCallbacks {
  /** Called once for each record, as cases end. */
  onRecord: (record: CaseRecord) => void
  /** Called with a sentence where a case could not leave a record, or the run itself broke. */
  onTrouble: (message: string) => void
}

interface ErrorLike {
  name?: string
  message?: unknown
}

const textOf = ({ name, message }: ErrorLike): string => [name ?? 'Error', String(message)].join(': ')

/** Give an instance to `startVitest` in `reporters`. */
export class RecordReporter implements Reporter {
  readonly #callbacks: ReporterCallbacks
  /** Ids of the tests that were told of. */
  readonly #told = new Set<string>()

  constructor(callbacks: ReporterCallbacks) {
    this.#callbacks = callbacks
  }

  onTestCaseResult(test: TestCase): void {
    const { record } = test.meta()
    const result = test.result()
    if (record !== undefined) {
      this.#told.add(test.id)
      this.#callbacks.onRecord(record)
    } else if (result.state === 'failed' || result.state === 'passed') {
      this.#told.add(test.id)
      const why = result.errors?.map(textOf).join('; ') ?? 'it ended without saying why'
      this.#callbacks.onTrouble(`"${test.name}" left no record: ${why}`)
    }
  }

  onTestSuiteResult(suite: TestSuite): void {
    this.#tellErrors(`"${suite.name}"`, suite.errors())
  }

  onTestModuleEnd(module: TestModule): void {
    this.#tellErrors(module.relativeModuleId, module.errors())
  }

  /** Cases that a cancelled run or a crashed worker left behind are told of in one sentence. */
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[], reason: TestRunEndReason): void {
    this.#tellErrors('the run', unhandled)
    const left = modules.flatMap((module) => [...module.children.allTests()]).filter(({ id }) => !this.#told.has(id))
    for (const test of left) this.onTestCaseResult(test)
    const silent = left.filter(({ id }) => !this.#told.has(id))
    if (silent.length === 0) return
    const how = reason === 'interrupted' ? 'the run was interrupted' : `as in "${silent[0]?.name}"`
    this.#callbacks.onTrouble(`${silent.length} of the cases never ended: ${how}`)
  }

  #tellErrors(where: string, errors: readonly ErrorLike[]): void {
    for (const error of errors) this.#callbacks.onTrouble(`${where} broke: ${textOf(error)}`)
  }
}
