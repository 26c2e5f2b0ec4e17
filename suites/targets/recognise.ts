/** Is it this API that answers? What nobody else says: its faults by name or by number, or what an operation gives. */
import { describe } from '../../spec/describe.ts'
import { DOCUMENT_EDITION, LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { faultOf, plain } from '../../spec/faults.ts'
import type { Profile } from '../../spec/record.ts'
import type { WireResponse } from '../wire/exchange.ts'
import { HARMLESS } from '../wire/harmless.ts'

/** A request that changes nothing, and a member that an answer with 200 has. */
export interface Question {
  operation: string
  input: unknown
  gives: string
}

/**
 * Three that have nothing in common, so that whoever knows one of them can be told from whoever says one thing to
 * everybody: for a client that is nobody's, one that wants a signature and has none, and one without a required member.
 */
export const QUESTIONS: readonly Question[] = [
  { ...HARMLESS, gives: 'CodeDeliveryDetails' },
  { operation: 'ListUserPools', input: { MaxResults: 1 }, gives: 'UserPools' },
  { operation: 'GetUser', input: {}, gives: 'Username' },
]

/** What the framework in front of the service says of a caller whom it does not know, and of one who may not ask. */
const UNSIGNED =
  /^(MissingAuthenticationToken|IncompleteSignature|InvalidSignature|SignatureDoesNotMatch|UnrecognizedClient|InvalidClientTokenId|AccessDenied|NotAuthorized)(Exception)?$/
/** That there is no such operation, by the framework's name and those that implementations give it. */
const UNKNOWN = /^(UnknownOperation|InvalidAction|NotImplemented|Unsupported)(Exception)?$/
const FRAMEWORK = /^(Serialization|Validation|Throttling|InternalFailure|ServiceUnavailable)(Exception)?$/

/** True where nobody but this API, or the framework that it lies in, answers a question so. */
export function isThisApi({ operation, gives }: Question, response: WireResponse, profile: Profile): boolean {
  const { status, json } = response
  if (status === 200 && objectOf(json)?.[gives] !== undefined) return true
  if (profile === 'numbered' && isNumbered(operation, status)) return true
  const name = nameIn(response)
  if (name === undefined) return false
  const declared = faultOf(describe(loadEdition(LATEST_EDITION), operation), name)
  return declared !== undefined || [UNSIGNED, UNKNOWN, FRAMEWORK].some((names) => names.test(name))
}

/** The source document numbers the faults of an operation from here on; what it leaves at 400 or 500 is no number. */
const FIRST_NUMBER = 480

/** A status that only the source document gives to a fault of the operation. */
export function isNumbered(operation: string, status: number): boolean {
  const { faults } = describe(loadEdition(DOCUMENT_EDITION), operation)
  return status >= FIRST_NUMBER && faults.some(({ status: { numbered } }) => numbered === status && numbered < 500)
}

export const saysUnknown = (response: WireResponse): boolean => UNKNOWN.test(nameIn(response) ?? '')
export const wantsSignature = (response: WireResponse): boolean => UNSIGNED.test(nameIn(response) ?? '')

/**
 * The fault that an answer names, wherever a client may look for it: also where the framework wraps one up. Anybody's API
 * has a `code`, so that there it has to be an exception.
 */
function nameIn({ json, headers }: WireResponse): string | undefined {
  const body = objectOf(json)
  const type = body?.['__type'] ?? headers['x-amzn-errortype'] ?? objectOf(body?.['Output'])?.['__type']
  if (typeof type === 'string') return plain(type)
  const code = body?.['code']
  return typeof code === 'string' && plain(code).endsWith('Exception') ? plain(code) : undefined
}

/** "400 ResourceNotFoundException: ...", "404 text/html, 12 bytes", in one short line. */
export function told(response: WireResponse): string {
  const { status, headers, json, text, bytes } = response
  const body = objectOf(json)
  const message = body?.['message'] ?? body?.['Message']
  const name = nameIn(response)
  const kind = headers['content-type']?.split(';')[0] ?? 'no content type'
  const where = headers['location'] === undefined ? '' : ` (on to ${headers['location']})`
  const said =
    name !== undefined
      ? `${name}${typeof message === 'string' ? `: ${message}` : ''}`
      : body !== undefined
        ? `${text ?? ''}${where}`
        : `${kind}${where}, ${bytes.length === 0 ? 'no body' : `${bytes.length} bytes`}`
  return `${status} ${said.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 200)}`
}

function objectOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}
