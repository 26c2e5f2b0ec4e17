/** The answer to a CORS preflight, as six public traces show it. Violation `preflight`. */
import type { Violation } from '../../spec/record.ts'
import type { Check } from '../engine/case.ts'
import { violation } from './violation.ts'

/** @param asked the header names of `access-control-request-headers`, which the answer echoes. */
export function answersPreflight(asked: readonly string[]): Check {
  return ({ response }) => {
    const { headers, status, bytes } = response
    const found: Violation[] = []
    const expect = (holds: boolean, path: string, expected: string, actual: unknown) => {
      if (!holds) found.push(violation('preflight', path, expected, actual, 'answers the preflight in another way'))
    }
    const listed = (name: string) => (headers[name] ?? '').split(',').map((one) => one.trim().toLowerCase())
    expect(status === 200, 'status', '200', status)
    expect(bytes.length === 0, 'body', 'empty', `${bytes.length} bytes`)
    expect(
      headers['access-control-allow-origin'] === '*',
      'headers.access-control-allow-origin',
      '*',
      headers['access-control-allow-origin'],
    )
    expect(
      listed('access-control-allow-methods').includes('post'),
      'headers.access-control-allow-methods',
      'POST',
      headers['access-control-allow-methods'],
    )
    expect(headers['x-amzn-requestid'] !== undefined, 'headers.x-amzn-requestid', 'present', undefined)
    const exposed = listed('access-control-expose-headers')
    expect(
      ['x-amzn-requestid', 'x-amzn-errortype', 'x-amzn-errormessage', 'date'].every((name) => exposed.includes(name)),
      'headers.access-control-expose-headers',
      'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
      headers['access-control-expose-headers'],
    )
    const allowed = listed('access-control-allow-headers')
    expect(
      asked.every((name) => allowed.includes(name)),
      'headers.access-control-allow-headers',
      asked.join(','),
      headers['access-control-allow-headers'],
    )
    expect(
      headers['access-control-max-age'] === '172800',
      'headers.access-control-max-age',
      '172800',
      headers['access-control-max-age'],
    )
    return found
  }
}
