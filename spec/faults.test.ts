import { describe as suite, expect, it } from 'vitest'
import { describe } from './describe.ts'
import { DOCUMENT_EDITION, loadEdition } from './edition.ts'
import { faultOf, plain, statusesOf } from './faults.ts'

const forgotPassword = describe(loadEdition(DOCUMENT_EDITION), 'ForgotPassword')

suite('faults', () => {
  it('are found by name where the operation declares them', () => {
    expect(faultOf(forgotPassword, 'UserNotFoundException')?.status).toEqual({ wire: 400, modeled: 404, numbered: 492 })
    expect(faultOf(forgotPassword, 'UsernameExistsException')).toBeUndefined()
  })

  it.each([
    ['UserNotFoundException', { wire: 400, modeled: 404, numbered: 492 }],
    ['ForbiddenException', { wire: 403, modeled: 403, numbered: 494 }],
    ['InternalErrorException', { wire: 500, modeled: 500, numbered: 493 }],
  ])('have three statuses: %s', (name, statuses) => {
    expect(statusesOf(forgotPassword, name)).toEqual(statuses)
  })

  it('have no number at an operation that does not declare them: the wire status stands in', () => {
    expect(statusesOf(forgotPassword, 'UserPoolTaggingException')).toEqual({ wire: 400, modeled: 400, numbered: 400 })
    const tag = describe(loadEdition(DOCUMENT_EDITION), 'TagResource')
    expect(statusesOf(tag, 'UserNotFoundException')).toEqual({ wire: 400, modeled: 404, numbered: 400 })
  })

  it.each(['SerializationException', 'UnknownOperationException'])(
    'of the framework are 400 throughout: %s',
    (name) => {
      expect(statusesOf(forgotPassword, name)).toEqual({ wire: 400, modeled: 400, numbered: 400 })
    },
  )

  it.each([
    ['NotAuthorizedException', 'NotAuthorizedException'],
    ['NotAuthorizedException:', 'NotAuthorizedException'],
    ['com.amazon.coral.service#UnknownOperationException', 'UnknownOperationException'],
    ['ns#Name:http://internal.example/errors#x', 'Name'],
    ['', ''],
  ])('lose what stands around their name: %s', (typeName, name) => {
    expect(plain(typeName)).toBe(name)
  })
})
