import { describe, expect, it } from 'vitest'
import type { Case } from './case.ts'
import { matches, select } from './select.ts'

const cases = [
  'ForgotPassword/reject/ClientMetadata{value}/maxLength',
  'ForgotPassword/faults/forbidden',
  'SignUp/limits/x',
].map((id) => ({ id, operation: id.split('/')[0], suite: id.split('/')[1] }) as Case)
const chosen = (selection: Partial<Parameters<typeof select>[1]>) =>
  select(cases, { operations: [], suites: [], cases: [], load: false, ...selection }).map((one) => one.id)

describe('select', () => {
  it('takes ids literally, although they hold what a glob means something by', () => {
    expect(chosen({ cases: [cases[0]?.id ?? ''] })).toEqual([cases[0]?.id])
  })

  it('takes globs', () => {
    expect(chosen({ cases: ['**/faults/**'] })).toEqual(['ForgotPassword/faults/forbidden'])
    expect(chosen({ operations: ['Forgot*'] })).toHaveLength(2)
  })

  it('leaves the limits out unless they are asked for', () => {
    expect(chosen({})).toHaveLength(2)
    expect(chosen({ suites: ['limits'] })).toEqual(['SignUp/limits/x'])
    expect(chosen({ load: true })).toHaveLength(3)
    expect(chosen({ cases: ['SignUp/limits/x'] })).toEqual(['SignUp/limits/x'])
    expect(chosen({ cases: ['**/x'] })).toEqual([])
  })

  it('matches everything where nothing is named', () => expect(matches([], 'x')).toBe(true))
})
