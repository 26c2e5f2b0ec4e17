/** The end of a run at its target: what was created is removed, by the run or, where it is killed, by the reaper. */
import { rmSync } from 'node:fs'
import { relative } from 'node:path'
import { loadEdition } from '../../spec/edition.ts'
import type { SessionSettings } from '../engine/session.ts'
import { createWire } from '../wire/client.ts'
import { cleanUp } from '../world/clean-up.ts'
import { startReaper } from '../world/reaper.ts'
import type { Running } from './subject.ts'

export interface CleanUp {
  /**
   * Removes what the run created. Call it when no case runs any more.
   * @returns what could not be removed, in sentences; nothing where all is well.
   */
  finish: () => Promise<string[]>
}

/** Call it before anything is created. A target that the run itself started dies with the run, and all in it. */
export function prepareCleanUp(session: SessionSettings, target: Running): CleanUp {
  const { runId: run, ledgerFile, target: descriptor, edition, profile, wire } = session
  const options = { ...wire, url: descriptor.url, profile }
  const outlives = descriptor.kind === 'url'
  const emulator = target.process
  const reaper =
    outlives || emulator !== undefined
      ? startReaper({
          run,
          ledgerFile,
          ...(outlives ? { target: { ...options, edition, connections: wire.connections ?? 1 } } : {}),
          ...(emulator === undefined ? {} : { emulator }),
        })
      : undefined
  return {
    async finish() {
      const trouble = outlives ? await removeAll(session, options) : []
      await reaper?.done()
      if (trouble.length === 0) rmSync(ledgerFile, { force: true })
      return trouble
    },
  }
}

type Options = SessionSettings['wire'] & { url: string; profile: SessionSettings['profile'] }

async function removeAll({ runId, ledgerFile, edition }: SessionSettings, options: Options): Promise<string[]> {
  const wire = createWire({ ...options, edition: loadEdition(edition) })
  try {
    const { left } = await cleanUp({ wire, ledgerFile, run: runId })
    const [first] = left
    if (first === undefined) return []
    const count = left.length === 1 ? 'one thing was' : `${left.length} things were`
    return [
      `${count} left on the target, as in ${first.kind} ${first.what} (${first.reason}); ${relative('', ledgerFile)} lists them, for poolproof clean`,
    ]
  } catch (error) {
    return [`what was created could not be removed: ${error instanceof Error ? error.message : String(error)}`]
  } finally {
    await wire.close()
  }
}
