import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe as suite, expect, it } from 'vitest'
import { describe } from './describe.ts'
import { LATEST_EDITION, loadEdition, type Edition } from './edition.ts'
import { packageRoot } from './root.ts'

const small: Edition = {
  date: '2001-02-03',
  document: JSON.parse(
    readFileSync(join(packageRoot(), 'spec/compile/golden/2001-02-03.openapi.json'), 'utf8'),
  ) as Edition['document'],
}

const idsOf = (operation: string) => describe(small, operation).constraints.map(({ id }) => id)

suite('describe', () => {
  it('lists the constraints of each member in model order, those of its inside after its own', () => {
    expect(idsOf('ListThings')).toEqual([
      'NextToken:type',
      'NextToken:minLength',
      'NextToken:pattern',
      'Names:required',
      'Names:type',
      'Names:minItems',
      'Names:maxItems',
      'Names[]:type',
      'Names[]:minLength',
      'Names[]:maxLength',
      'Names[]:pattern',
      'Settings:type',
      'Settings:minProperties',
      'Settings:maxProperties',
      'Settings{key}:type',
      'Settings{key}:minLength',
      'Settings{key}:maxLength',
      'Settings{key}:pattern',
      'Settings{value}:type',
      'Settings{value}:enum',
      'Secrets:type',
      'Secrets.Inner:type',
      'Secrets.Inner.Word:required',
      'Secrets.Inner.Word:type',
      'Secrets.Inner.Word:pattern',
      'Limit:type',
      'Limit:minimum',
      'Limit:maximum',
      'Old:type',
    ])
  })

  it('counts the bytes of a blob as its length, asks nothing of a document, and walks a shape inside itself once', () => {
    expect(idsOf('DropThing')).toEqual([
      'Picture:type',
      'Picture:minLength',
      'Picture:maxLength',
      'Tree:type',
      'Tree.Label:type',
      'Tree.Label:minLength',
      'Tree.Label:maxLength',
      'Tree.Label:pattern',
      'Tree.Branches:type',
      'Tree.Branches[]:type',
    ])
  })

  it('says how to walk to a constraint, and what stands there', () => {
    const constraints = describe(small, 'ListThings').constraints
    const word = constraints.find(({ id }) => id === 'Secrets.Inner.Word:required')
    expect(word).toMatchObject({
      path: 'Secrets.Inner.Word',
      steps: [{ member: 'Secrets' }, { member: 'Inner' }, { member: 'Word' }],
      keyword: 'required',
      value: true,
      schema: { type: 'string' },
    })
    const mode = constraints.find(({ id }) => id === 'Settings{value}:enum')
    expect(mode).toMatchObject({ steps: [{ member: 'Settings' }, 'value'], value: ['ON', 'OFF'] })
    const key = constraints.find(({ id }) => id === 'Settings{key}:maxLength')
    expect(key).toMatchObject({ steps: [{ member: 'Settings' }, 'key'], value: 8 })
    const element = constraints.find(({ id }) => id === 'Names[]:type')
    expect(element).toMatchObject({ path: 'Names[]', steps: [{ member: 'Names' }, 'items'], value: 'string' })
  })

  it('tells what no value can break', () => {
    const vacuous = describe(small, 'ListThings').constraints.filter((one) => one.vacuous)
    expect(vacuous.map(({ id }) => id)).toEqual([
      'Names:minItems',
      'Names[]:minLength',
      'Settings{key}:type',
      'Settings{key}:minLength',
      'Secrets.Inner.Word:pattern',
    ])
  })

  it('hands sensitivity down from a structure to its members', () => {
    const sensitive = describe(small, 'ListThings').constraints.filter((one) => one.sensitive)
    expect(new Set(sensitive.map(({ path }) => path))).toEqual(
      new Set(['Secrets', 'Secrets.Inner', 'Secrets.Inner.Word']),
    )
  })

  it('describes ForgotPassword', () => {
    const description = describe(loadEdition(LATEST_EDITION), 'ForgotPassword')
    expect(description).toMatchObject({
      name: 'ForgotPassword',
      target: 'AWSCognitoIdentityProviderService.ForgotPassword',
      edition: '2026-07-24',
      signed: false,
      input: { required: ['ClientId', 'Username'] },
      output: { type: 'object' },
    })
    expect(description.faults).toHaveLength(16)
    expect(description.faults[0]).toEqual({
      name: 'ResourceNotFoundException',
      side: 'client',
      status: { wire: 400, modeled: 404, numbered: 480 },
      shape: 'ResourceNotFoundException',
    })
    const ids = description.constraints.map(({ id }) => id)
    expect(ids).toEqual(
      expect.arrayContaining(['UserContextData.EncodedData:maxLength', 'ClientMetadata{value}:maxLength']),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(describe(loadEdition('2023-07-13'), 'ForgotPassword').faults).toHaveLength(15)
  })

  it('reads an operation in a few milliseconds, and only once', () => {
    const edition = structuredClone(loadEdition(LATEST_EDITION))
    describe(edition, 'ForgotPassword')
    const start = performance.now()
    const description = describe(edition, 'CreateUserPool')
    expect(performance.now() - start).toBeLessThan(50)
    expect(describe(edition, 'CreateUserPool')).toBe(description)
  })

  it('gives an empty object schema where the model has no output', () => {
    expect(describe(small, 'DropThing').output).toEqual({ type: 'object' })
  })

  it('refuses an operation that the edition does not have', () => {
    expect(() => describe(small, 'ForgotPassword')).toThrow(expect.objectContaining({ code: 'unknown-operation' }))
  })
})
