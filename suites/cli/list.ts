/** `poolproof list`: the cases that a run would try. */
import { plural } from '../../reports/write/numbers.ts'
import { chooseCases } from './choose.ts'
import type { RawOptions } from './program.ts'
import { resolveChoice } from './settings.ts'
import { print } from './streams.ts'

/** One case a line: level, suite, id, title. */
export async function list(raw: RawOptions): Promise<number> {
  const cases = await chooseCases(await resolveChoice(raw))
  const width = Math.max(...cases.map(({ id }) => id.length))
  for (const { id, level, suite, title } of cases) {
    print(`${level.padEnd(6)}  ${suite.padEnd(13)}  ${id.padEnd(Math.min(width, 70))}  ${title}\n`)
  }
  print(`${plural(cases.length, 'case')}\n`)
  return 0
}
