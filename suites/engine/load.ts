/** Cases, recipes and givens are found by their path, so that no list of them has to be kept. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * Imports every module of a folder of suites/ whose name ends in `<suffix>.js` or `<suffix>.ts`, in order of name.
 * @returns file name without suffix, and the module.
 */
export async function loadFolder(
  folder: string,
  suffix = '',
): Promise<{ name: string; module: Record<string, unknown> }[]> {
  const path = join(fileURLToPath(new URL('..', import.meta.url)), folder)
  const ending = new RegExp(`${suffix.replaceAll('.', '\\.')}\\.[jt]s$`)
  const files = readdirSync(path)
    .filter((file) => ending.test(file) && !/\.(d|test)\.[jt]s$/.test(file))
    .toSorted()
  return Promise.all(
    files.map(async (file) => ({
      name: file.replace(ending, ''),
      module: (await import(pathToFileURL(join(path, file)).href)) as Record<string, unknown>,
    })),
  )
}
