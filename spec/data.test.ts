import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { findData, readData } from './data.ts'
import { EDITIONS, loadEdition, operationNames } from './edition.ts'
import { recordedAnswers } from './recorded.ts'
import { packageRoot } from './root.ts'

const spec = join(packageRoot(), 'spec')
const ajv = new Ajv2020({ allErrors: true, strict: false })
ajv.addSchema(JSON.parse(readFileSync(join(spec, 'data.schema.json'), 'utf8')) as object)

const operationFiles = readdirSync(join(spec, 'operations'))

function complaints(definition: string, value: unknown): unknown {
  const validate = ajv.getSchema(`urn:poolproof:data#/$defs/${definition}`)
  if (validate === undefined) throw new RangeError(`no definition ${definition}`)
  return validate(value) ? [] : validate.errors
}

describe('the data files', () => {
  it.each([
    ['Members', 'members.json'],
    ['Families', 'families.json'],
    ['Mistypes', 'wire/mistypes.json'],
    ['Messages', 'wire/messages.json'],
    ['Malformed', 'wire/malformed.json'],
    ['Envelopes', 'wire/envelopes.json'],
    ['Presence', 'wire/presence.json'],
    ['FaultTexts', 'wire/fault-texts.json'],
    ['OutputExceptions', 'wire/output-exceptions.json'],
    ['EchoExceptions', 'wire/echo-exceptions.json'],
    ['Moving', 'wire/moving.json'],
    ...operationFiles.map((file) => ['Operation', `operations/${file}`]),
  ])('are of the form %s: %s', (definition, file) => {
    expect(complaints(definition ?? '', readData(file ?? ''))).toEqual([])
  })

  it('are of the form that a recorded answer has', () => {
    const answers = recordedAnswers()
    expect(answers.length).toBeGreaterThan(250)
    expect(answers.flatMap((one) => complaints('Recorded', one))).toEqual([])
    expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length)
  })

  it('would be found to be of another form', () => {
    expect(complaints('Operation', { always: [{ members: ['A'] }] })).not.toEqual([])
    expect(complaints('Members', { members: { A: 'pool' }, kinds: ['pool'] })).not.toEqual([])
  })

  it('are named after operations that an edition has', () => {
    const known = new Set(EDITIONS.flatMap((date) => operationNames(loadEdition(date))))
    expect(operationFiles.map((file) => basename(file, '.json')).filter((name) => !known.has(name))).toEqual([])
  })

  it('are shipped', () => {
    const { files } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { files: string[] }
    expect(files).toEqual(
      expect.arrayContaining(['spec/members.json', 'spec/families.json', 'spec/operations', 'spec/wire']),
    )
  })

  it('are read once, and missed where they are not', () => {
    expect(readData('members.json')).toBe(readData('members.json'))
    expect(findData('operations/NoSuchOperation.json')).toBeUndefined()
    expect(() => readData('no-such-file.json')).toThrow(RangeError)
  })
})
