/** What two accounts of the API say differently: operations, members and faults, listed and never hidden. */

export interface KnownOperation {
  /** Every member, element and map value below the input or output, as paths: `UserAttributes[].Name`, `Tags{value}`. */
  input: readonly string[]
  output: readonly string[]
  /** Top-level input members that have to be there. */
  required: readonly string[]
  /** Exception names with their side: `InternalErrorException (server)`. */
  faults: readonly string[]
}

export interface KnownApi {
  operations: ReadonlyMap<string, KnownOperation>
  /** The HTTP status of each fault in the service model's own traits. */
  modeledStatuses: ReadonlyMap<string, number>
}

const ASPECTS = ['input', 'output', 'required', 'faults'] as const

/**
 * One line per difference, sorted within its kind: `operations: + Name` where only `theirs` knows it, `- Name` where
 * only `ours` does. An operation that one side lacks altogether is one line.
 */
export function compare(ours: KnownApi, theirs: KnownApi): string[] {
  const names = [...ours.operations.keys()]
  const aspects = names.flatMap((name) => {
    const here = ours.operations.get(name)
    const there = theirs.operations.get(name)
    if (!here || !there) return []
    return ASPECTS.flatMap((aspect) => difference(`${name} ${aspect}`, here[aspect], there[aspect]))
  })
  return [...difference('operations', names, [...theirs.operations.keys()]), ...aspects, ...statuses(ours, theirs)]
}

function difference(label: string, ours: readonly string[], theirs: readonly string[]): string[] {
  const gone = ours.filter((one) => !theirs.includes(one)).map((one) => `${label}: - ${one}`)
  const added = theirs.filter((one) => !ours.includes(one)).map((one) => `${label}: + ${one}`)
  return [...gone.sort(), ...added.sort()]
}

function statuses(ours: KnownApi, theirs: KnownApi): string[] {
  return [...ours.modeledStatuses].flatMap(([fault, status]) => {
    const other = theirs.modeledStatuses.get(fault)
    return other === undefined || other === status ? [] : [`modeled status of ${fault}: ${status}, not ${other}`]
  })
}

/** The committed list, `spec/editions/drift.md`. */
export function driftReport(edition: string, sdkVersion: string, differences: readonly string[]): string {
  return [
    `# Edition ${edition} and @aws-sdk/client-cognito-identity-provider ${sdkVersion}`,
    '',
    'What the official SDK for JavaScript knows (`+`) and this edition does not, and the other way round (`-`).',
    'Rewritten by `npx vitest run spec/compile/drift.test.ts -u`; the test fails where this list is not what is found.',
    '',
    ...(differences.length ? differences.map((line) => `- \`${line}\``) : ['No differences.']),
    '',
  ].join('\n')
}
