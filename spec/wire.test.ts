import { describe, expect, it } from 'vitest'
import { levelOf } from './evidence.ts'
import { envelopeFacts, faultPresence, malformedAnswer, messageFacts, mistypes } from './wire.ts'

describe('facts of the wire', () => {
  it('tell which wrong types a record shows', () => {
    expect(mistypes('string').map(({ wrongType }) => wrongType)).toEqual(['object', 'number', 'boolean'])
    expect(mistypes('list').map(({ source }) => levelOf([source]))).toEqual(['MUST'])
  })

  it('tell which messages a record shows', () => {
    expect(messageFacts()).toMatchObject({
      traced: { members: ['Username', 'ClientId'] },
      hidden: { paths: ['username'] },
    })
  })

  it('tell what comes back for what is malformed, and nothing where no record does', () => {
    expect(malformedAnswer('open-brace-body')).toMatchObject({ answer: 'serialization', source: { certainty: 'D' } })
    expect(malformedAnswer('method-get')).toBeUndefined()
    expect(malformedAnswer('constructor')).toBeUndefined()
  })

  it('tell what an envelope is held to', () => {
    const facts = envelopeFacts()
    expect(facts.map(({ name }) => name)).toContain('request-id')
    expect(facts.find(({ name }) => name === 'content-type-numbered')?.profiles).toEqual(['numbered'])
    expect(facts.find(({ name }) => name === 'fault-content-type')).toMatchObject({ on: 'faults' })
  })

  it('tell that every modeled fault has a message', () => {
    expect(faultPresence().map(({ members }) => members)).toEqual([['message']])
  })
})
