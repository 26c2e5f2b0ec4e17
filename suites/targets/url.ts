/** A URL that somebody gives: is anybody there, and is it this API? */
import { SuiteError, TransportError } from '../../spec/errors.ts'
import type { Profile } from '../../spec/record.ts'
import { serialise } from '../wire/aws-json.ts'
import { baseUrl, withoutSlash } from '../wire/base-url.ts'
import type { Exchange } from '../wire/exchange.ts'
import { HARMLESS } from '../wire/harmless.ts'
import { createTransport } from '../wire/transport.ts'
import type { TargetDescriptor } from './attach.ts'
import { listReferenceHooks } from './reference-hooks.ts'

/**
 * Two requests that every implementation of the API answers in JSON and that change nothing: one that anybody may send,
 * for a client that is nobody's, and one that wants a signature and has none.
 */
const QUESTIONS: [operation: string, input: unknown][] = [
  [HARMLESS.operation, HARMLESS.input],
  ['ListUserPools', { MaxResults: 1 }],
]
/** The operations of these questions. */
export const PROBED: readonly string[] = QUESTIONS.map(([operation]) => operation)

const MAX_BYTES = 64 * 1024

/**
 * Looks whether the URL can be judged at all, and finds the reference target's hooks if it serves them.
 * @throws SuiteError `bad-url`; `not-an-api` where both questions get something else than JSON; TransportError.
 */
export async function probe(url: string, profile: Profile, timeoutMs: number): Promise<TargetDescriptor> {
  const base = baseUrl(url)
  const transport = createTransport({ url, timeoutMs, maxBytes: MAX_BYTES })
  try {
    const answers: [string, Exchange][] = []
    for (const [operation, input] of QUESTIONS) {
      const exchange = await transport.send(serialise(operation, input, profile))
      answers.push([operation, exchange])
      if (isJson(exchange)) break
    }
    if (!answers.some(([, exchange]) => isJson(exchange))) throw notThisApi(url, answers)
  } finally {
    await transport.close()
  }
  const hooks = await hooksOf(url)
  const descriptor = { kind: 'url' as const, name: base.host, url: withoutSlash(base) }
  return hooks === undefined ? descriptor : { ...descriptor, hooks }
}

/** A target that cuts this connection has no hooks; whether it answers the API, the questions have told. */
async function hooksOf(url: string): Promise<string[] | undefined> {
  try {
    return await listReferenceHooks(url)
  } catch (error) {
    if (error instanceof TransportError) return undefined
    throw error
  }
}

/** An object: every answer of this API is one, also where its content type says something else. */
function isJson({ response }: Exchange): boolean {
  return typeof response.json === 'object' && response.json !== null
}

function notThisApi(url: string, answers: [string, Exchange][]): SuiteError {
  const said = answers.map(([operation, { response }]) => {
    const kind = response.headers['content-type']?.split(';')[0] ?? 'no content type'
    const where = response.headers['location']
    return `${response.status} ${kind}${where === undefined ? '' : ` (on to ${where.slice(0, 200)})`} to ${operation}`
  })
  return new SuiteError(
    'not-an-api',
    `${url} answered ${said.join(' and ')}: this is not the Cognito Identity Provider API`,
  )
}
