/** SigV4 over a request, by the SDK's own packages, which are loaded only where something is to be signed. */
import { SuiteError } from '../../spec/errors.ts'
import { isLoopback } from './base-url.ts'
import type { WireRequest } from './exchange.ts'

export interface Signing {
  /** `us-east-1`; where absent, the region in the target's host name, in the environment, or us-east-1. */
  region?: string
  /** Of the shared AWS configuration; where absent, the environment decides. */
  profile?: string
}

export interface Credentials {
  accessKeyId: string
  secretAccessKey: string
}

/** What is wrong with a signature that is made to be refused; the rest of it is as it has to be. */
export interface Forgery {
  credentials?: Credentials
  service?: string
  region?: string
  date?: Date
  /** The body that is signed, where another one is sent. */
  body?: Uint8Array
}

/** @throws SuiteError `no-credentials` */
export type Signer = (request: WireRequest, forgery?: Forgery) => Promise<WireRequest>

/** Nobody's: for what runs on this machine. The reference target knows them; emulators want a signature but check none. */
export const LOCAL_CREDENTIALS: Credentials = { accessKeyId: 'AKIDPOOLPROOF', secretAccessKey: 'poolproof' }

/**
 * A signer for requests to `base`. The usual AWS credential chain is asked only for a target that is not on this
 * machine, and only at the first request.
 */
export function createSigner(base: URL, signing: Signing = {}): Signer {
  let made: ReturnType<typeof load> | undefined
  return async (request, forgery) => {
    const foreign = forgery?.credentials
    const signer = await (foreign === undefined ? (made ??= load(base, signing)) : load(base, signing, foreign))
    const signed = await signer
      .sign(
        {
          method: request.method,
          protocol: base.protocol,
          hostname: base.hostname,
          path: base.pathname.replace(/\/+$/, '') + request.path,
          headers: { ...request.headers, host: base.host },
          body: forgery?.body ?? request.body,
        },
        otherwise(forgery),
      )
      .catch((error: unknown) => {
        throw noCredentials(base, error)
      })
    // The client writes the host header itself, with the same value.
    const { host: _, ...headers } = signed.headers
    return { ...request, headers, ...(forgery === undefined ? {} : { forged: true }) }
  }
}

function otherwise({ service, region, date }: Forgery = {}) {
  return {
    ...(service === undefined ? {} : { signingService: service }),
    ...(region === undefined ? {} : { signingRegion: region }),
    ...(date === undefined ? {} : { signingDate: date }),
  }
}

/** The region that requests to `base` are signed for. */
export function regionOf(base: URL, signing: Signing = {}): string {
  const named = /(?:^|\.)cognito-idp(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com/.exec(base.hostname)?.[1]
  const { AWS_REGION, AWS_DEFAULT_REGION } = process.env
  return signing.region || named || AWS_REGION || AWS_DEFAULT_REGION || 'us-east-1'
}

async function load(base: URL, signing: Signing, credentials?: Credentials) {
  const [{ SignatureV4 }, { Hash }] = await Promise.all([import('@smithy/signature-v4'), import('@smithy/hash-node')])
  return new SignatureV4({
    service: 'cognito-idp',
    region: regionOf(base, signing),
    credentials: credentials ?? (isLoopback(base) ? LOCAL_CREDENTIALS : await chain(signing.profile)),
    // Node's own crypto: hashing in JavaScript takes twice the time, and sixteen times with the longest values.
    sha256: Hash.bind(null, 'sha256'),
  })
}

async function chain(profile: string | undefined) {
  const { defaultProvider } = await import('@aws-sdk/credential-provider-node')
  return defaultProvider(profile === undefined ? {} : { profile })
}

function noCredentials(base: URL, cause: unknown): SuiteError {
  const reason = cause instanceof Error ? cause.message.replace(/\s+/g, ' ').slice(0, 160) : String(cause)
  return new SuiteError(
    'no-credentials',
    `no AWS credentials to sign requests to ${base.host} with (${reason}): set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, ` +
      'or name a profile with --profile, or sign in with the AWS CLI',
    { cause },
  )
}
