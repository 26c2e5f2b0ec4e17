/** Who judges. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunInfo } from '../../spec/record.ts'
import { packageRoot } from '../../spec/root.ts'

/** Name and version, from `package.json`. */
export function tool(): RunInfo['tool'] {
  const { name, version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as RunInfo['tool']
  return { name, version }
}
