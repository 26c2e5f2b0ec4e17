/** `poolproof run`: brings up the target, has it judged, tells. */
import type { RunInfo } from '../../spec/record.ts'
import { RecordLog } from '../../reports/record-log.ts'
import { listenForInterrupts } from './interrupt.ts'
import type { RawOptions } from './program.ts'
import type { Settings } from './settings.ts'
import { resolveSettings } from './settings.ts'
import type { Hooks } from '../targets/adapter.ts'
import type { Running } from './subject.ts'
import type { Thread } from './thread.ts'
import { startThread } from './thread.ts'
import { tool } from './tool.ts'

/** On a terminal, in the place of the spinner. */
const say = (line: string): void => void process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[K' : ''}${line}\n`)

/**
 * What a step needs is loaded when it comes, so that a slip in the options is told at once.
 * @returns 0 conforms, 1 does not conform, 2 could not judge
 * @throws SuiteError, TransportError where nothing could be judged at all
 */
export async function run(url: string | undefined, raw: RawOptions): Promise<number> {
  const settings = await resolveSettings(url, raw)
  const thread = startThread()
  try {
    return await runIn(thread, settings)
  } finally {
    await thread.worker.terminate()
  }
}

async function runIn(thread: Thread, settings: Settings): Promise<number> {
  const { chooseCases } = await import('./choose.ts')
  const cases = await chooseCases(settings)
  const startedAt = new Date().toISOString()
  const log = new RecordLog(settings.out)
  const interrupt = listenForInterrupts(say)
  try {
    const { startSubject } = await import('./subject.ts')
    // Vitest is loaded while the target is waited for.
    const [target, { conduct }] = await Promise.all([startSubject(settings), import('./conduct.ts')])
    const { descriptor } = target
    if (descriptor.kind === 'url' && descriptor.remark !== undefined) say(`poolproof: ${descriptor.remark}`)
    try {
      const { info, hooks } = await describeRun(settings, target, startedAt)
      const found = await conduct(settings, cases, target, { log, interrupt, say, thread, hooks })
      const { tell } = await import('./tell.ts')
      return tell(settings, info, found, say)
    } finally {
      await target.stop()
    }
  } finally {
    log.close()
    interrupt.stop()
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
  const { hooks, name, url } = mergeHooks(await attach(descriptor), userHooks)
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
