import { describe, expect, it } from 'vitest'
import { answer } from './fake-exchange.helper.ts'
import { listsAttribute } from './lists-attribute.ts'

const pool = {
  UserPool: {
    SchemaAttributes: [
      { Name: 'sub', Required: true },
      { Name: 'custom:a', AttributeDataType: 'String', StringAttributeConstraints: { MinLength: '1', MaxLength: '9' } },
    ],
  },
}
const told = (body: unknown, members: Record<string, unknown>, status = 200) =>
  listsAttribute('custom:a', members)(answer(status, body)).map(({ code, path }) => `${code} ${path}`)

describe('listsAttribute', () => {
  it('takes what says more', () => {
    expect(told(pool, { AttributeDataType: 'String', StringAttributeConstraints: { MinLength: '1' } })).toEqual([])
    expect(told(pool, { StringAttributeConstraints: {} })).toEqual([])
  })

  it('tells an attribute that is not there', () => {
    expect(told({ UserPool: {} }, {})).toEqual(['attribute-missing body.UserPool.SchemaAttributes'])
  })

  it('tells what is otherwise, and where', () => {
    expect(told(pool, { AttributeDataType: 'Number' })).toEqual([
      'attribute-otherwise body.UserPool.SchemaAttributes[1].AttributeDataType',
    ])
    expect(told(pool, { NumberAttributeConstraints: {} })).toEqual([
      'attribute-otherwise body.UserPool.SchemaAttributes[1].NumberAttributeConstraints',
    ])
  })

  it('leaves a refusal to other checks', () => {
    expect(told({}, {}, 400)).toEqual([])
  })
})
