/** `poolproof run`: brings up the target, has it judged, tells. */
import type { RunInfo } from '../../spec/record.ts'
import { RecordLog } from '../../reports/record-log.ts'
import { listenForInterrupts, type Interrupt } from './interrupt.ts'
import type { RawOptions } from './program.ts'
import type { Settings } from './settings.ts'
import { resolveSettings } from './settings.ts'
import { say } from './streams.ts'
import type { Hooks } from '../targets/adapter.ts'
import type { Running } from './subject.ts'
import type { Thread } from './thread.ts'
import { startThread } from './thread.ts'
import { tool } from './tool.ts'

/**
 * What a step needs is loaded when it comes, so that a slip in the options is told at once.
 * @returns 0 conforms, 1 does not conform, 2 could not judge
 * @throws SuiteError, TransportError where nothing could be judged at all
 */
export async function run(url: string | undefined, raw: RawOptions): Promise<number> {
  // Whatever is loaded later, nothing of it may decide what a signal does.
  const interrupt = listenForInterrupts()
  try {
    const settings = await resolveSettings(url, raw)
    const thread = startThread()
    try {
      return await runIn(thread, settings, interrupt)
    } finally {
      await thread.worker.terminate()
    }
  } finally {
    interrupt.stop()
  }
}

async function runIn(thread: Thread, settings: Settings, interrupt: Interrupt): Promise<number> {
  const { chooseCases } = await import('./choose.ts')
  const cases = await chooseCases(settings)
  const startedAt = new Date().toISOString()
  interrupt.check()
  const log = new RecordLog(settings.out)
  try {
    const { startSubject } = await import('./subject.ts')
    // Vitest is loaded while the target is waited for.
    const [target, { conduct }] = await Promise.all([startSubject(settings), import('./conduct.ts')])
    const { descriptor } = target
    if (descriptor.kind === 'url' && descriptor.remark !== undefined) say(`poolproof: ${descriptor.remark}`)
    try {
      const { info, hooks } = await describeRun(settings, target, startedAt)
      interrupt.check()
      const found = await conduct(settings, cases, target, { log, interrupt, thread, hooks })
      const { tell } = await import('./tell.ts')
      return await tell(settings, info, found)
    } finally {
      await target.stop()
    }
  } finally {
    log.close()
  }
}

async function describeRun(
  settings: Settings,
  { descriptor }: Running,
  startedAt: string,
): Promise<{ info: RunInfo; hooks: Hooks }> {
  const { attach } = await import('../targets/attach.ts')
  const { mergeHooks } = await import('../targets/hooks.ts')
  const { loadUserHooks } = await import('../targets/user-config.ts')
  const userHooks = settings.configFile === undefined ? {} : await loadUserHooks(settings.configFile)
  const { hooks, name, url } = mergeHooks(await attach(descriptor, settings.timeoutMs), userHooks)
  const info = {
    tool: tool(),
    target: { url, name, capabilities: Object.keys(hooks).toSorted() },
    edition: settings.edition,
    statuses: settings.statuses,
    seed: settings.seed,
    level: settings.level,
    startedAt,
  }
  return { info, hooks }
}
