/**
 * Run after each build: removes from `dist/` what was compiled from a source that is gone. Cases, recipes and mutants
 * are found by their path, so a leftover would go on being judged.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../spec/root.ts'

const root = packageRoot()
const dist = join(root, 'dist')

for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  const compiled = /^(.+)(?:\.d\.ts|\.js)$/.exec(path)
  if (compiled !== null && !existsSync(join(root, `${compiled[1]}.ts`))) rmSync(join(dist, path))
}
