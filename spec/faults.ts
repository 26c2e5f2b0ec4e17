/** Faults by name: which an operation declares, and which status any fault carries under each profile. */
import type { FaultDescription, OperationDescription } from './describe.ts'
import { describe } from './describe.ts'
import { loadEdition, operationNames } from './edition.ts'
import type { StatusTriple } from './statuses.ts'

/** The declared fault of that name, if the operation declares it. */
export function faultOf(description: OperationDescription, name: string): FaultDescription | undefined {
  return description.faults.find((fault) => fault.name === name)
}

/** Of a fault that the framework answers before the service looks: `SerializationException` and its like. */
const FRAMEWORK: StatusTriple = { wire: 400, modeled: 400, numbered: 400 }

/**
 * The statuses of a fault at an operation. One that the operation does not declare has no number, so `numbered` is its
 * status on the wire; one that nobody declares (the framework's own) has 400 throughout.
 */
export function statusesOf(description: OperationDescription, faultName: string): StatusTriple {
  const declared = faultOf(description, faultName)
  if (declared) return declared.status
  const elsewhere = anywhere(description.edition).get(faultName)
  return elsewhere ? { ...elsewhere, numbered: elsewhere.wire } : FRAMEWORK
}

const byEdition = new Map<string, Map<string, StatusTriple>>()

/** All faults of an edition. Only `numbered` differs from one operation to the next. */
function anywhere(date: string): Map<string, StatusTriple> {
  const known = byEdition.get(date)
  if (known) return known
  const edition = loadEdition(date)
  const faults = operationNames(edition).flatMap((name) => describe(edition, name).faults)
  const statuses = new Map(faults.map((fault) => [fault.name, fault.status]))
  byEdition.set(date, statuses)
  return statuses
}

/**
 * The bare exception name, as clients have to read it: `ns#Name:http://...` and `Name:` both give `Name`.
 * Source: the client rules of awsJson1_1 in the Smithy protocol tests.
 */
export function plain(typeName: string): string {
  const [head = ''] = typeName.split(':')
  return head.slice(head.lastIndexOf('#') + 1)
}
