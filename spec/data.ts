/** The facts that lie in `spec/` as JSON: read from disk when somebody asks, and once per process. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from './root.ts'

const read = new Map<string, unknown>()

/** The data in `spec/<path>`, undefined where there is no such file. Its form is `spec/data.schema.json`'s business. */
export function findData<T>(path: string): T | undefined {
  if (!read.has(path)) {
    const file = join(packageRoot(), 'spec', path)
    read.set(path, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)
  }
  return read.get(path) as T | undefined
}

/** The same for a file that is always there. */
export function readData<T>(path: string): T {
  const data = findData<T>(path)
  if (data === undefined) throw new RangeError(`spec/${path} is not there`)
  return data
}
