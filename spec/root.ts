/** Where the package lies on disk, from source and from `dist/` alike. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SuiteError } from './errors.ts'

let found: string | undefined

/**
 * The absolute path of the folder that holds poolproof's `package.json`: every data file is found from there.
 * @throws SuiteError `no-package-root` where this file was moved out of its package.
 */
export function packageRoot(): string {
  found ??= searchUpwards(dirname(fileURLToPath(import.meta.url)))
  return found
}

function searchUpwards(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (isOurs(join(folder, 'package.json'))) return folder
    if (dirname(folder) === folder) break
  }
  throw new SuiteError('no-package-root', `no package.json of poolproof at or above ${start}: reinstall the package`)
}

function isOurs(file: string): boolean {
  return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown }).name === 'poolproof'
}
