/** What only one operation does: one case per file, whose path is its id. */
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { levelOf } from '../../spec/evidence.ts'
import type { Level } from '../../spec/evidence.ts'
import type { Case } from '../engine/case.ts'

export type OwnCase = Omit<Case, 'id' | 'operation' | 'level' | 'needs'> & { needs?: Case['needs']; atMost?: Level }

/**
 * @param url `import.meta.url` of `cases/<Operation>/<behaviour>.case.ts`: gives the operation and the id
 * `<Operation>/<behaviour>`. The level follows from the sources.
 */
export function defineCase(url: string, { atMost, ...own }: OwnCase): Case {
  const file = fileURLToPath(url)
  const operation = basename(dirname(file))
  const behaviour = basename(file).replace(/\.case\.[jt]s$/, '')
  return { needs: [], ...own, id: `${operation}/${behaviour}`, operation, level: levelOf(own.source, atMost) }
}
