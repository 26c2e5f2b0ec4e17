/** A target that the suite started and has to stop. */
import type { TargetDescriptor } from './attach.ts'

export interface RunningTarget {
  descriptor: TargetDescriptor
  /** For the reaper: the process that is the target, where it is one, and its directory, which is in its arguments. */
  process?: { pid: number; dir: string }
  stop: () => Promise<void>
}

export interface EmulatorOptions {
  /** The Lambda Invoke endpoint for its triggers, which it has to know when it starts; absent: no triggers. */
  triggersEndpoint?: string
  /** The folder to look for its package from; the current one where absent. */
  from?: string
}
