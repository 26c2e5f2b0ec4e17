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

/**
 * Imports every module of a folder of suites/ whose name fits, in order of name: one after the other, since a loader of
 * TypeScript may hand out a module that two of them share before it is complete.
 */
export async function loadFolder(folder: string, fits: (name: string) => boolean = () => true): Promise<Loaded[]> {
  const loaded: Loaded[] = []
  for (const { name, path } of filesOf(folder).filter((file) => fits(file.name))) {
    loaded.push({ name, module: (await import(pathToFileURL(path).href)) as Record<string, unknown> })
  }
  return loaded
}

function entries(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
