/** `poolproof clean`: removes what a killed run left on a target, and nothing else. */
import { loadEdition } from '../../spec/edition.ts'
import { probe } from '../targets/url.ts'
import { createWire } from '../wire/client.ts'
import { readOrigin } from '../world/ledger.ts'
import { RUN_ID } from '../world/names.ts'
import { cleanByLedger, ledgersIn } from './clean-by-ledger.ts'
import { cleanByName } from './clean-by-name.ts'
import { inLines } from './clean-fate.ts'
import type { Scope } from './clean-fate.ts'
import type { RawOptions } from './program.ts'
import type { Settings } from './settings.ts'
import { resolveSettings } from './settings.ts'
import { insistOnReaders, print, say } from './streams.ts'
import { badOption } from './values.ts'

/**
 * First by the ledgers of the output folder, then by name, where a ledger is lost.
 * @returns 0: nothing of ours is left, but what a run at work has; 2: something is, or that cannot be seen
 * @throws SuiteError, TransportError where the target cannot be asked at all
 */
export async function clean(url: string | undefined, raw: RawOptions): Promise<number> {
  insistOnReaders()
  const settings = await resolveSettings(url, raw)
  const scope = scopeOf(raw)
  const { out, edition, statuses, timeoutMs, concurrency, ratePerSecond, signing } = settings
  const target = await probe(urlOf(settings), statuses, timeoutMs)
  const wire = createWire({
    url: target.url,
    profile: statuses,
    edition: loadEdition(edition),
    timeoutMs,
    signing,
    connections: concurrency,
    ...(ratePerSecond === undefined ? {} : { ratePerSecond }),
  })
  try {
    const job = { wire, url: target.url, out, scope }
    const ledgers = await cleanByLedger(job)
    const names = await cleanByName(job, ledgers)
    const fates = [...ledgers.fates, ...names.fates]
    return tell([...inLines(fates, scope), ...ledgers.notes, ...names.notes], [...ledgers.open, ...names.open], job)
  } finally {
    await wire.close()
  }
}

function tell(lines: readonly string[], open: readonly string[], { url }: { url: string }): number {
  const shown = lines.length === 0 ? [`nothing of poolproof was found at ${url}`] : lines
  print(`${shown.join('\n')}\n`)
  if (open.length === 0) return 0
  say(`poolproof: ${url} may not be clean: ${open[0]}`)
  return 2
}

function scopeOf({ run, all, dryRun }: RawOptions): Scope {
  if (run !== undefined && !RUN_ID.test(String(run))) {
    throw badOption(`--run wants the id of a run, 8 hex digits as in poolproof-0a1b2c3d-1, not "${String(run)}"`)
  }
  if (run !== undefined && all === true) throw badOption('--run and --all together: give one of them')
  return { ...(run === undefined ? {} : { run: String(run) }), all: all === true, dryRun: dryRun === true }
}

/** What a run started by itself died with it, so there is always a URL to clean. */
function urlOf({ subject, out }: Settings): string {
  if (subject.kind === 'url') return subject.url
  const known = new Set(ledgersIn(out).flatMap((file) => readOrigin(file)?.url ?? []))
  const hint = known.size === 0 ? '' : `: ${out} has ledgers of ${[...known].join(', ')}`
  throw badOption(`clean wants the URL of a target${hint}`)
}
