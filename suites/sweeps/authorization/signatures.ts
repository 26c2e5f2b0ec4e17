/**
 * Ways to sign a request so that it has to be refused, and what is known of the refusal. None of them shows a real key,
 * and each leaves the request as it is: what is refused is the signature.
 */
import type { Source } from '../../../spec/evidence.ts'
import { docs, wire } from '../../../spec/evidence.ts'
import { namesFault, refusedWith } from '../../checks/refused-with.ts'
import { refusesSignature } from '../../checks/refuses-signature.ts'
import { saysText } from '../../checks/fault-text.ts'
import type { CaseContext, Check } from '../../engine/case.ts'
import type { SendAbout } from '../../wire/client.ts'
import type { WireRequest } from '../../wire/exchange.ts'

/** How one request is sent. */
interface Sending {
  /** Headers that it has besides. */
  headers?: Record<string, string>
  about?: Pick<SendAbout, 'forgery'>
}

export interface BadSignature {
  /** The last part of the id. */
  name: string
  title: string
  source: Source[]
  /** Where it is known from this API. */
  fault?: string
  /** One request each. */
  sendings: (request: WireRequest) => readonly Sending[]
  checks: (ctx: Pick<CaseContext, 'operation' | 'profile'>) => Check[]
}

const TROUBLE = 'IAM user guide, Troubleshoot signed requests for AWS APIs'
const NOT_KNOWN = 'The security token included in the request is invalid.'
const MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.'

/** No key of this form is given out: they have no zero. */
const NOBODY = { accessKeyId: 'AKIAPOOLPROOFNOBODY0', secretAccessKey: 'the-secret-of-nobody-at-all' }
/** What it is told in stays whole, but for the equals sign of its last part. */
const HALF_A_HEADER = `AWS4-HMAC-SHA256 Credential=${NOBODY.accessKeyId}/20260101/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature`
/** No request of ours is these bytes. */
const ANOTHER_BODY = Buffer.from('{ }')
const AN_HOUR_MS = 60 * 60_000

export const UNSIGNED: BadSignature = {
  name: 'unsigned',
  title: 'refuses a request that is not signed',
  source: [wire('B', 'aws/aws-sdk-cpp#1622, aws/aws-aspnet-cognito-identity-provider#66')],
  fault: 'MissingAuthenticationTokenException',
  sendings: () => [{}],
  // The record shows the name of the fault, and no status.
  checks: () => [namesFault('MissingAuthenticationTokenException')],
}

export const MALFORMED: BadSignature = {
  name: 'malformed',
  title: 'refuses a request whose signature is not of the form that it has to have',
  source: [
    docs('API reference, Common Errors: IncompleteSignature'),
    wire('D', 'iann0036/cloud9-sync#10 (400 IncompleteSignatureException of another service)'),
  ],
  sendings: () => [{ headers: { authorization: HALF_A_HEADER } }],
  checks: () => [refusesSignature('IncompleteSignatureException')],
}

export const FOREIGN_KEY: BadSignature = {
  name: 'foreign-key',
  title: 'refuses a request that is signed with a key that nobody has',
  source: [wire('A', 'laravel-aws-cognito-auth#25, pmill/aws-cognito#16, aws/aws-sdk-php#2444')],
  fault: 'UnrecognizedClientException',
  sendings: () => [{ about: { forgery: { credentials: NOBODY } } }],
  checks: ({ operation, profile }) => [
    refusedWith({ operation, profile, fault: 'UnrecognizedClientException' }),
    saysText([NOT_KNOWN]),
  ],
}

const skewedClock: BadSignature = {
  name: 'skewed-clock',
  title: 'refuses a request that was signed an hour ago',
  source: [
    docs(`${TROUBLE}: Signature expired`),
    wire('D', 'aws/aws-sdk-php#1780 (400 InvalidSignatureException of another service)'),
  ],
  sendings: () => [{ about: { forgery: { date: new Date(Date.now() - AN_HOUR_MS) } } }],
  checks: () => [refusesSignature('InvalidSignatureException')],
}

const wrongScope: BadSignature = {
  name: 'wrong-scope',
  title: 'refuses a request that is signed for another service, or for a region that is none',
  source: [
    docs(`${TROUBLE}: Credential should be scoped to a valid Region, to the correct service`),
    wire('D', 'aws/aws-sdk-ruby#431 (400 InvalidSignatureException of another service)'),
  ],
  sendings: () => [
    { about: { forgery: { service: 'cognito-identity' } } },
    { about: { forgery: { region: 'xx-nowhere-1' } } },
  ],
  checks: () => [refusesSignature('InvalidSignatureException')],
}

const alteredBody: BadSignature = {
  name: 'altered-body',
  title: 'refuses a request whose body is another one than was signed',
  source: [
    wire('A', 'laravel-aws-cognito-auth#18, ellaisys/aws-cognito#24 (a signature that does not match the request)'),
    docs(`${TROUBLE}: Canonicalization errors`),
  ],
  fault: 'InvalidSignatureException',
  sendings: () => [{ about: { forgery: { body: ANOTHER_BODY } } }],
  checks: ({ operation, profile }) => [
    refusedWith({ operation, profile, fault: 'InvalidSignatureException' }),
    saysText([MISMATCH]),
  ],
}

export const BAD_SIGNATURES: readonly BadSignature[] = [
  UNSIGNED,
  MALFORMED,
  FOREIGN_KEY,
  skewedClock,
  wrongScope,
  alteredBody,
]
