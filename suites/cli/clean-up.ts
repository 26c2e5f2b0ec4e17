/** The end of a run at its target: what was created is removed, by the run or, where it is killed, by the reaper. */
import { rmSync } from 'node:fs'
import { relative } from 'node:path'
import { loadEdition } from '../../spec/edition.ts'
import type { SessionSettings } from '../engine/session.ts'
import { createWire } from '../wire/client.ts'
import { cleanUp, type Left } from '../world/clean-up.ts'
import { startReaper } from '../world/reaper.ts'
import type { Running } from './subject.ts'

export interface CleanUp {
  /**
   * Removes what the run created, and tells of what may come yet. Call it when no case runs any more.
   * @returns what could not be removed, in sentences; nothing where all is well.
   */
  finish: () => Promise<string[]>
}

/** Call it before anything is created. A target that the run itself started dies with the run, and all in it. */
export function prepareCleanUp(session: SessionSettings, target: Running, say: (line: string) => void): CleanUp {
  const { runId: run, ledgerFile, target: descriptor, edition, profile, wire } = session
  const options = { ...wire, url: descriptor.url, profile }
  const outlives = descriptor.kind === 'url'
  const emulator = target.process
  const reaper =
    outlives || emulator !== undefined
      ? startReaper(
          {
            run,
            ledgerFile,
            ...(outlives ? { target: { ...options, edition, connections: wire.connections ?? 1 } } : {}),
            ...(emulator === undefined ? {} : { emulator }),
          },
          (reason) => say(`poolproof: if this run is killed, nobody will clean up (${reason}): poolproof clean does`),
        )
      : undefined
  return {
    async finish() {
      const { trouble, perhaps } = outlives ? await removeAll(session, options) : { trouble: [], perhaps: [] }
      await reaper?.done()
      if (trouble.length === 0 && perhaps.length === 0) rmSync(ledgerFile, { force: true })
      for (const line of perhaps) say(`poolproof: ${line}`)
      return trouble
    },
  }
}

type Options = SessionSettings['wire'] & { url: string; profile: SessionSettings['profile'] }

async function removeAll(
  { runId, ledgerFile, edition }: SessionSettings,
  options: Options,
): Promise<Record<'trouble' | 'perhaps', string[]>> {
  const wire = createWire({ ...options, edition: loadEdition(edition) })
  try {
    const { left, perhaps } = await cleanUp({ wire, ledgerFile, run: runId, patienceMs: options.timeoutMs })
    const told = (some: readonly Left[], maybe: string): string[] => {
      const [first] = some
      if (first === undefined) return []
      const count = some.length === 1 ? `one thing is${maybe}` : `${some.length} things are${maybe}`
      const example = `as in ${first.kind} ${first.what} (${first.reason})`
      return [`${count} left on the target, ${example}; ${relative('', ledgerFile)} says which, for poolproof clean`]
    }
    return { trouble: told(left, ''), perhaps: told(perhaps, ' perhaps') }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { trouble: [`what was created could not be removed: ${why}`], perhaps: [] }
  } finally {
    await wire.close()
  }
}
