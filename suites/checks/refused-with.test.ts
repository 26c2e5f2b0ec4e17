import { describe as group, expect, it } from 'vitest'
import { describe } from '../../spec/describe.ts'
import { DOCUMENT_EDITION, LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import type { Profile } from '../../spec/record.ts'
import { answer } from './fake-exchange.helper.ts'
import { refusedWith } from './refused-with.ts'

const NAME = 'UserNotFoundException'
const body = { __type: NAME, message: 'Username/client id combination not found.' }

function codes(profile: Profile, ...given: Parameters<typeof answer>): string[] {
  const edition = loadEdition(profile === 'numbered' ? DOCUMENT_EDITION : LATEST_EDITION)
  const operation = describe(edition, 'ForgotPassword')
  return refusedWith({ operation, profile, fault: NAME })(answer(...given)).map((one) => one.code)
}

group('refusedWith', () => {
  it.each([
    ['as the live service', 400, body, { 'x-amzn-errortype': `${NAME}:` }],
    ['without the header', 400, body, {}],
    ['with a namespace, which clients strip', 400, { ...body, __type: `com.amazonaws#${NAME}` }, {}],
    ['named in the header alone', 400, { message: 'not found' }, { 'x-amzn-errortype': `${NAME}:http://internal/` }],
  ])('accepts the fault %s', (_how, status, given, headers) => {
    expect(codes('wire', status, given, headers)).toEqual([])
  })

  it('takes the number for the name under the numbered profile, and there only', () => {
    expect(codes('numbered', 492, {})).toEqual([])
    expect(codes('numbered', 492, body)).toEqual([])
    expect(codes('numbered', 491, {})).toEqual(['fault-name'])
    expect(codes('numbered', 492, { ...body, __type: 'NotAuthorizedException' })).toEqual(['fault-name'])
    expect(codes('wire', 492, {})).toEqual(['fault-name'])
  })

  it('wants the status of the profile', () => {
    expect(codes('modeled', 404, body)).toEqual([])
    expect(codes('modeled', 400, body)).toEqual(['fault-status'])
    expect(codes('wire', 404, body)).toEqual(['fault-status'])
  })

  it('sees an acceptance, an empty message, another fault and a contradiction', () => {
    expect(codes('wire', 200, { CodeDeliveryDetails: {} })).toEqual(['unexpected-acceptance'])
    expect(codes('wire', 400, { ...body, message: '' })).toEqual(['fault-message'])
    expect(codes('wire', 400, { __type: NAME, Message: 'capital' })).toEqual(['fault-message'])
    expect(codes('wire', 400, body, { 'x-amzn-errortype': 'NotAuthorizedException:' })).toEqual(['fault-type-header'])
  })

  it('asks nothing more of another fault, nor of a page that names none', () => {
    expect(codes('wire', 404, { __type: 'ResourceNotFoundException' })).toEqual(['fault-name'])
    expect(codes('wire', 500, '<html></html>')).toEqual(['fault-name'])
  })

  it('says what came instead, in words that tell causes apart', () => {
    const came = (...given: Parameters<typeof answer>) => {
      const operation = describe(loadEdition(LATEST_EDITION), 'ForgotPassword')
      return refusedWith({ operation, profile: 'wire', fault: NAME })(answer(...given)).map((one) => one.came)
    }
    expect(came(200, {})).toEqual(['200'])
    expect(came(404, { __type: 'x#ResourceNotFoundException', message: 'x' })).toEqual([
      '404 ResourceNotFoundException',
    ])
    expect(came(413, '<html></html>', { 'content-type': 'text/html; charset=utf-8' })).toEqual(['413 text/html'])
    expect(came(400, { error: 'no' })).toEqual(['400 without a name'])
    expect(came(404, body)).toEqual([undefined])
  })
})
