import { describe as suite, expect, it } from 'vitest'
import { pathOf } from './constraints.ts'
import { describe } from './describe.ts'
import { LATEST_EDITION, loadEdition, operationNames } from './edition.ts'
import { schemaAt, stepsOf } from './path.ts'

suite('paths', () => {
  it.each(['Username', 'UserAttributes[].Name', 'ClientMetadata{key}', 'ClientMetadata{value}', 'A.B[][].C'])(
    'become steps and paths again: %s',
    (path) => expect(pathOf(stepsOf(path))).toBe(path),
  )

  it('lead to the schema of every constraint', () => {
    const edition = loadEdition(LATEST_EDITION)
    for (const name of operationNames(edition)) {
      const { input, constraints } = describe(edition, name)
      for (const { path, schema } of constraints) expect(schemaAt(edition, input, stepsOf(path))).toBe(schema)
    }
  })

  it('lead nowhere where there is nothing', () => {
    const edition = loadEdition(LATEST_EDITION)
    const { input } = describe(edition, 'ForgotPassword')
    expect(schemaAt(edition, input, stepsOf('Username.Inner'))).toBeUndefined()
    expect(schemaAt(edition, input, stepsOf('NoSuch[].Name'))).toBeUndefined()
  })
})
