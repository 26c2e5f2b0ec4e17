/** Where this program lies, and how it is started again. */
import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { packageRoot } from '../../spec/root.ts'
import { word } from '../wire/shell.ts'

/**
 * How this program is started again from a folder. npx only where it finds this very program there: elsewhere it would
 * ask a registry, and run whatever answers to the name.
 */
export function commandHere(folder: string, platform: NodeJS.Platform = process.platform): string {
  if (isClone(folder)) return 'npm start --'
  if (isInstalledAt(folder)) return 'npx poolproof'
  const main = join(packageRoot(), 'dist', 'suites', 'cli', 'main.js')
  const fromHere = relative(folder, main)
  return `node ${word(fromHere.startsWith('..') ? main : fromHere, platform)}`
}

/** The root of this package's own source. */
export const isClone = (folder: string): boolean =>
  same(folder, packageRoot()) && existsSync(join(folder, 'tsconfig.json'))

function isInstalledAt(folder: string): boolean {
  try {
    const manifest = createRequire(join(folder, 'from-here.js')).resolve('poolproof/package.json')
    return same(dirname(manifest), packageRoot())
  } catch {
    return false
  }
}

function same(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other)
  } catch {
    return false
  }
}
