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

export type Signer = (request: WireRequest) => Promise<WireRequest>

/** Nobody's: for emulators on this machine, which want a signature but check none. */
const DUMMY = { accessKeyId: 'AKIDPOOLPROOF', secretAccessKey: 'poolproof' }

/**
 * A signer for requests to `base`. The usual AWS credential chain is asked only for a target that is not on this
 * machine, and only at the first request.
 */
export function createSigner(base: URL, signing: Signing = {}): Signer {
  let made: ReturnType<typeof load> | undefined
  return async (request) => {
    const signer = await (made ??= load(base, signing))
    const signed = await signer
      .sign({
        method: request.method,
        protocol: base.protocol,
        hostname: base.hostname,
        path: base.pathname.replace(/\/+$/, '') + request.path,
        headers: { ...request.headers, host: base.host },
        body: request.body,
      })
      .catch((error: unknown) => {
        throw noCredentials(base, error)
      })
    // The client writes the host header itself, with the same value.
    const { host: _, ...headers } = signed.headers
    return { ...request, headers }
  }
}

/** The region that requests to `base` are signed for. */
export function regionOf(base: URL, signing: Signing = {}): string {
  const named = /(?:^|\.)cognito-idp(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com/.exec(base.hostname)?.[1]
  const { AWS_REGION, AWS_DEFAULT_REGION } = process.env
  return signing.region || named || AWS_REGION || AWS_DEFAULT_REGION || 'us-east-1'
}

async function load(base: URL, signing: Signing) {
  const [{ SignatureV4 }, { Hash }] = await Promise.all([import('@smithy/signature-v4'), import('@smithy/hash-node')])
  return new SignatureV4({
    service: 'cognito-idp',
    region: regionOf(base, signing),
    credentials: isLoopback(base) ? DUMMY : await chain(signing.profile),
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
