/** Families of operations that belong together, and which operations nobody has written cases for yet. */
import { readData } from './data.ts'
import { operationNames, type Edition } from './edition.ts'

export interface Family {
  /** `app-clients` */
  name: string
  /** `app clients and their secrets` */
  title: string
  operations: readonly string[]
}

interface Families {
  families: Family[]
  notYet: string[]
}

const data = (): Families => readData<Families>('families.json')

export const families = (): readonly Family[] => data().families

/** Undefined for an operation of no family, which is one that no edition has. */
export const findFamily = (operation: string): Family | undefined =>
  families().find(({ operations }) => operations.includes(operation))

/** @throws RangeError for an operation of no family. */
export function familyOf(operation: string): Family {
  const family = findFamily(operation)
  if (family === undefined) throw new RangeError(`no family has an operation ${operation}`)
  return family
}

/** Why an operation has no cases, undefined where it has. */
export function notYet(operation: string): string | undefined {
  if (!data().notYet.includes(operation)) return undefined
  return `no cases yet: ${familyOf(operation).title}`
}

/** The operations of an edition that have cases, in model order. */
export function begunOperations(edition: Edition): string[] {
  return operationNames(edition).filter((name) => notYet(name) === undefined)
}
