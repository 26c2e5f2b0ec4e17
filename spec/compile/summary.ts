/** One line per operation on what it does, in our own words. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../root.ts'

let summaries: Record<string, string> | undefined

/** The written summary, or for an operation that is new to us a neutral phrase made from its name. */
export function summaryOf(operationName: string): string {
  summaries ??= JSON.parse(readFileSync(join(packageRoot(), 'spec/compile/summaries.json'), 'utf8')) as Record<
    string,
    string
  >
  return summaries[operationName] ?? phrase(operationName)
}

/** `CreateUserPool` -> `Create user pool`; runs of capitals stay: `GetCSVHeader` -> `Get CSV header`. */
export function phrase(operationName: string): string {
  const words = operationName.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+/g) ?? [operationName]
  return words.map((word, index) => (index === 0 || /^[A-Z]{2}/.test(word) ? word : word.toLowerCase())).join(' ')
}
