/** Resources, cases, recipes and exceptions are found by their path, so that no list of them has to be kept. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export interface Loaded {
  /** File name without its ending. */
  name: string
  module: Record<string, unknown>
}

/** The modules of a folder of suites/, in order of name, without importing them. A folder that is not there is empty. */
export function filesOf(folder: string): { name: string; path: string }[] {
  const path = join(fileURLToPath(new URL('..', import.meta.url)), folder)
  return entries(path)
    .filter((file) => /\.[jt]s$/.test(file) && !/\.(d|test|helper)\.[jt]s$/.test(file))
    .toSorted()
    .map((file) => ({ name: file.replace(/\.[jt]s$/, ''), path: join(path, file) }))
}

/** Imports every module of a folder of suites/ whose name fits, in order of name. */
export async function loadFolder(folder: string, fits: (name: string) => boolean = () => true): Promise<Loaded[]> {
  return Promise.all(
    filesOf(folder)
      .filter(({ name }) => fits(name))
      .map(async ({ name, path }) => ({
        name,
        module: (await import(pathToFileURL(path).href)) as Record<string, unknown>,
      })),
  )
}

function entries(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
