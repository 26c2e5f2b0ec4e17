/** What only one operation does: one case per file, whose path is its id. */
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { levelOf } from '../../spec/evidence.ts'
import type { Level } from '../../spec/evidence.ts'
import type { Case } from '../engine/case.ts'
import type { Wants } from '../world/kinds.ts'

export interface OwnCase extends Omit<Case, 'id' | 'operation' | 'level' | 'needs' | 'cost'> {
  needs?: Case['needs']
  atMost?: Level
  /** What has to exist: `plan` counts it. */
  wants: Wants
  /** Requests besides those that make it. Default 1, and one for each operation of `calls`. */
  requests?: number
}

/**
 * @param url `import.meta.url` of `cases/<Operation>/<behaviour>.case.ts`: gives the operation and the id
 * `<Operation>/<behaviour>`. The level follows from the sources.
 */
export function defineCase(url: string, { atMost, wants, requests, ...own }: OwnCase): Case {
  const file = fileURLToPath(url)
  const operation = basename(dirname(file))
  const behaviour = basename(file).replace(/\.case\.[jt]s$/, '')
  const sent = requests ?? 1 + (own.calls?.length ?? 0)
  return {
    needs: [],
    ...own,
    id: `${operation}/${behaviour}`,
    operation,
    level: levelOf(own.source, atMost),
    cost: () => ({ requests: sent, wants, messages: sent }),
  }
}
