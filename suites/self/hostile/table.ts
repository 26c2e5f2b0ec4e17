/** How hostile trials are told. */
import { WRONGS, type Tried } from './trial.ts'

/** One line, and one for each thing that is wrong. */
export function row({ id, run, written, left, wrongs }: Tried): string {
  const cells = [
    id.padEnd(40),
    `exit ${run.code ?? '-'}`,
    `${run.seconds.toFixed(1).padStart(5)} s`,
    `${(run.work ?? 0).toFixed(1).padStart(5)} s work`,
    `${(run.megabytes ?? 0).toFixed(0).padStart(5)} MB`,
    `${(written.bytes / 1_000).toFixed(0).padStart(6)} kB`,
    `${left} left`,
  ]
  return [cells.join('  '), ...wrongs.map(({ kind, what }) => `    ${kind}: ${what}`)].join('\n')
}

/** One line per kind of wrong, and what the runs took. */
export function total(tried: readonly Tried[]): string {
  const wrongs = tried.flatMap((one) => one.wrongs)
  const counted = WRONGS.map((kind) => `${wrongs.filter((one) => one.kind === kind).length} ${kind}`)
  const right = tried.filter((one) => one.wrongs.length === 0).length
  const most = (of: (one: Tried) => number): number => Math.max(0, ...tried.map(of))
  return [
    `${tried.length} runs against hostile targets, ${right} as they should be: ${counted.join(', ')}`,
    `at most ${most(({ run }) => run.seconds).toFixed(1)} s, ${most(({ run }) => run.work ?? 0).toFixed(1)} s of work, ${most(({ run }) => run.megabytes ?? 0).toFixed(0)} MB, ${(most(({ written }) => written.bytes) / 1e6).toFixed(1)} MB of reports`,
  ].join('\n')
}
