import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../root.ts'
import { compileModel } from './document.ts'
import { parseModel, type Model } from './model.ts'

const folder = join(packageRoot(), 'spec/compile/golden')
const text = readFileSync(join(folder, 'model.json'), 'utf8')
const model = (): Model => parseModel(text, 'model.json')

const thrown = (code: string, words = '') => expect.objectContaining({ code, message: expect.stringContaining(words) })

describe('compileModel', () => {
  it('compiles the small model to the golden edition', async () => {
    const written = `${JSON.stringify(compileModel(model(), '2001-02-03'), null, 2)}\n`
    await expect(written).toMatchFileSnapshot(join(folder, '2001-02-03.openapi.json'))
  })

  it('leaves documentation text and unreached shapes behind', () => {
    const written = JSON.stringify(compileModel(model(), '2001-02-03'))
    expect(written).not.toMatch(/Prose|Unreached/)
  })

  it.each([
    ['a trait of the model', (m: Model) => Object.assign(m, { waiters: {} }), 'unknown-trait', 'waiters'],
    [
      'a trait of an operation',
      (m: Model) => Object.assign(m.operations['ListThings']!, { endpoint: {} }),
      'unknown-trait',
      'endpoint',
    ],
    [
      'an authtype',
      (m: Model) => Object.assign(m.operations['ListThings']!, { authtype: 'v4-unsigned-body' }),
      'unknown-trait',
      'v4-unsigned-body',
    ],
    ['a missing shape', (m: Model) => delete m.shapes['Word'], 'unknown-shape', 'Word'],
    [
      'another method',
      (m: Model) => Object.assign(m.operations['ListThings']!, { http: { method: 'GET', requestUri: '/' } }),
      'unsupported-model',
      'ListThings',
    ],
    [
      'a fault that is none',
      (m: Model) => delete m.shapes['ForbiddenException']!.exception,
      'not-a-fault',
      'ForbiddenException',
    ],
    ['a fault without a modeled status', addFault, 'unknown-fault', 'NewException'],
  ] as const)('refuses %s', (_, change, code, words) => {
    const changed = model()
    change(changed)
    expect(() => compileModel(changed, '2001-02-03')).toThrow(thrown(code, words))
  })
})

function addFault(changed: Model): void {
  changed.shapes['NewException'] = { type: 'structure', members: {}, exception: true }
  changed.operations['DropThing']?.errors?.push({ shape: 'NewException' })
}

describe('parseModel', () => {
  it.each([
    ['text that is not JSON', '{', 'not-a-model'],
    ['null', 'null', 'not-a-model'],
    ['another object', '{"shapes":{}}', 'not-a-model'],
    [
      'the model of another service',
      text.replace('AWSCognitoIdentityProviderService', 'DynamoDB_20120810'),
      'unsupported-model',
    ],
  ])('refuses %s', (_, wrong, code) => {
    expect(() => parseModel(wrong, 'wrong.json')).toThrow(thrown(code, 'wrong.json'))
  })
})
