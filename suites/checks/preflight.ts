/** The answer to a CORS preflight: what a browser makes of it, and the bytes that six public traces show. */
import type { Violation } from '../../spec/record.ts'
import type { Check } from '../engine/case.ts'
import { EXPOSED, listed } from './envelope.ts'
import { violation } from './violation.ts'

/**
 * Violations: `preflight`, where a browser would not send the request; `preflight-bytes` (SHOULD), where it would, but the
 * live service answers otherwise.
 * @param asked the header names of `access-control-request-headers`, none of which is `authorization`.
 */
export function answersPreflight(asked: readonly string[]): Check {
  return ({ request, response: { headers, status, bytes } }) => {
    const found: Violation[] = []
    const expect = (holds: boolean, path: string, expected: string, actual: unknown, level?: 'SHOULD') => {
      if (holds) return
      const [code, message] =
        level === undefined
          ? ['preflight', 'answers the preflight so that a browser does not send the request']
          : ['preflight-bytes', 'answers the preflight otherwise than the live service']
      found.push(violation(code, path, expected, actual, message, level))
    }
    const header = (name: string, expected: string, holds: (items: string[]) => boolean, level?: 'SHOULD') =>
      expect(holds(listed(headers[name])), `headers.${name}`, expected, headers[name], level)

    const isOk = status >= 200 && status < 300
    expect(isOk, 'status', '200', status)
    const origin = request.headers['origin']?.toLowerCase() ?? '*'
    header('access-control-allow-origin', '*', ([one]) => one === '*' || one === origin)
    // POST is allowed without being named.
    header(
      'access-control-allow-headers',
      asked.join(','),
      (allowed) => allowed.includes('*') || asked.every((name) => allowed.includes(name)),
    )

    if (isOk) expect(status === 200, 'status', '200', status, 'SHOULD')
    expect(bytes.length === 0, 'body', 'empty', `${bytes.length} bytes`, 'SHOULD')
    header('access-control-allow-methods', 'POST', (methods) => methods.includes('post'), 'SHOULD')
    header('access-control-max-age', '172800', ([age]) => age === '172800', 'SHOULD')
    header('x-amzn-requestid', 'present', (items) => items.length > 0, 'SHOULD')
    header(
      'access-control-expose-headers',
      'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
      (exposed) => EXPOSED.every((name) => exposed.includes(name)),
      'SHOULD',
    )
    return found
  }
}
