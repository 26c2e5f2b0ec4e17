import { describe, expect, it } from 'vitest'
import { answer } from './fake-exchange.helper.ts'
import { tellsOnly } from './tells-only.ts'

const codes = (body: unknown) =>
  tellsOnly('Items', ['Id'], ['Id', 'Secret'])(answer(200, body)).map(({ code, path }) => `${code} ${path}`)

describe('tellsOnly', () => {
  it('takes items that show what they may, and what is not known of them', () => {
    expect(codes({ Items: [{ Id: '1' }, { Unheard: 'of' }] })).toEqual([])
  })

  it('tells a member too many, and a listing of nothing', () => {
    expect(codes({ Items: [{ Id: '1' }, { Id: '2', Secret: 's' }] })).toEqual(['tells-too-much body.Items[].Secret'])
    expect(codes({ Items: [] })).toEqual(['nothing-listed body.Items'])
    expect(codes({})).toEqual(['nothing-listed body.Items'])
  })
})
