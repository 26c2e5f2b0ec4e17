import { describe as group, expect, it } from 'vitest'
import { describe } from '../../spec/describe.ts'
import { DOCUMENT_EDITION, LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { answersAsDeclared } from './answers-as-declared.ts'
import { answer } from './fake-exchange.helper.ts'

const operation = describe(loadEdition(LATEST_EDITION), 'SignUp')
const codes = (...given: Parameters<typeof answer>) =>
  answersAsDeclared(operation, 'wire')(answer(...given)).map(({ code }) => code)
const fault = (name: string, message = 'no') => ({ __type: name, message })

group('answersAsDeclared', () => {
  it('takes a success of the right shape', () => {
    expect(codes(200, { UserConfirmed: false, UserSub: 'a' })).toEqual([])
    expect(codes(200, { UserConfirmed: 'no', UserSub: 'a' })).toEqual(['output-shape'])
  })

  it('takes a fault that the operation declares', () => {
    expect(codes(400, fault('UsernameExistsException'))).toEqual([])
    expect(codes(400, fault('InvalidParameterException', 'Invalid email address format.'))).toEqual([])
  })

  it.each(['GroupExistsException', 'SerializationException', 'UnknownOperationException'])(
    'does not take %s',
    (name) => {
      expect(codes(400, fault(name))).toEqual(['undeclared-fault'])
    },
  )

  it('does not take an answer without a name', () => {
    expect(codes(400, '<html></html>')).toEqual(['undeclared-fault'])
    expect(codes(302, '')).toEqual(['undeclared-fault'])
  })

  it('does not take a server’s error, declared or not', () => {
    expect(codes(500, fault('InternalErrorException'))).toEqual(['server-error'])
    expect(codes(502, '<html></html>')).toEqual(['server-error'])
    expect(codes(400, fault('InternalErrorException'))).toEqual(['server-error'])
  })

  it('does not take the message of a constraint that the request keeps', () => {
    const item = "Value at 'username' failed to satisfy constraint: Member must have length less than or equal to 128"
    expect(codes(400, fault('InvalidParameterException', `1 validation error detected: ${item}`))).toEqual([
      'constraint-message',
    ])
    expect(codes(400, fault('InvalidParameterException', '1 validation error detected: garbled'))).toEqual([
      'constraint-message',
    ])
  })

  it('takes the one of a rule that records show and the model does not', () => {
    const rule = 'Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$'
    const item = `Value at 'password' failed to satisfy constraint: ${rule}`
    expect(codes(400, fault('InvalidParameterException', `1 validation error detected: ${item}`))).toEqual([])
  })

  it('reads the number for the name under the numbered profile', () => {
    const old = describe(loadEdition(DOCUMENT_EDITION), 'SignUp')
    const number = (name: string) => old.faults.find((one) => one.name === name)?.status.numbered ?? 0
    const numbered = (status: number) => answersAsDeclared(old, 'numbered')(answer(status, {})).map(({ code }) => code)
    expect(numbered(number('UsernameExistsException'))).toEqual([])
    expect(numbered(479)).toEqual(['undeclared-fault'])
    expect(numbered(number('InternalErrorException'))).toEqual(['server-error'])
    expect(codes(number('UsernameExistsException'), {})).toEqual(['undeclared-fault'])
  })
})
