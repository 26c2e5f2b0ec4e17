import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LATEST_EDITION, loadEdition } from '../edition.ts'
import { packageRoot } from '../root.ts'
import { knownToEdition } from './drift-edition.ts'
import { knownToSdk, sdkVersion } from './drift-sdk.ts'
import { compare, driftReport, type KnownApi, type KnownOperation } from './drift.ts'

const ours = knownToEdition(loadEdition(LATEST_EDITION))
const theirs = await knownToSdk()

/** The same API with one operation changed. */
function planted(api: KnownApi, name: string, change: (operation: KnownOperation) => KnownOperation): KnownApi {
  const operation = api.operations.get(name)
  if (!operation) throw new Error(`no ${name}`)
  return { ...api, operations: new Map([...api.operations, [name, change(operation)]]) }
}

describe('the drift check', () => {
  it('finds the differences that are listed in spec/editions/drift.md, no more and no fewer', async () => {
    const report = driftReport(LATEST_EDITION, sdkVersion(), compare(ours, theirs))
    await expect(report).toMatchFileSnapshot(join(packageRoot(), 'spec/editions/drift.md'))
  })

  it('reads both sides to the same depth', () => {
    const path = 'UserAttributes[].Name'
    expect(ours.operations.get('AdminCreateUser')?.input).toContain(path)
    expect(theirs.operations.get('AdminCreateUser')?.input).toContain(path)
    expect(theirs.operations.get('ForgotPassword')).toEqual({
      input: expect.arrayContaining(['ClientId', 'UserContextData.IpAddress', 'ClientMetadata{value}']),
      output: expect.arrayContaining(['CodeDeliveryDetails.Destination']),
      required: ['ClientId', 'Username'],
      faults: expect.arrayContaining(['ForbiddenException (client)', 'InternalErrorException (server)']),
    })
    expect(theirs.modeledStatuses.get('UserNotFoundException')).toBe(404)
  })

  it.each([
    ['input', 'ForgotPassword input: + Hat', (o: KnownOperation) => ({ ...o, input: [...o.input, 'Hat'] })],
    [
      'output',
      'ForgotPassword output: - CodeDeliveryDetails.Destination',
      (o: KnownOperation) => ({ ...o, output: o.output.filter((path) => path !== 'CodeDeliveryDetails.Destination') }),
    ],
    ['required', 'ForgotPassword required: - Username', (o: KnownOperation) => ({ ...o, required: ['ClientId'] })],
    [
      'faults',
      'ForgotPassword faults: + HatException (client)',
      (o: KnownOperation) => ({ ...o, faults: [...o.faults, 'HatException (client)'] }),
    ],
  ] as const)('sees a planted difference in %s', (_, line, change) => {
    const before = compare(ours, theirs)
    expect(compare(ours, planted(theirs, 'ForgotPassword', change)).filter((found) => !before.includes(found))).toEqual(
      [line],
    )
  })

  it('sees an operation that only one side has, and a modeled status that differs', () => {
    const extra = new Map([
      ...ours.operations,
      ['WearHat', { input: [], output: [], required: [], faults: [] }] as const,
    ])
    const modeledStatuses = new Map([...ours.modeledStatuses, ['UserNotFoundException', 410] as const])
    const lines = compare({ operations: extra, modeledStatuses }, ours)
    expect(lines).toEqual(['operations: - WearHat', 'modeled status of UserNotFoundException: 410, not 404'])
    expect(driftReport('x', '1', [])).toContain('No differences.')
  })
})
