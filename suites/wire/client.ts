/** The wire to a target: operations of the API on one hand, raw requests on the other. */
import { describe } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import type { Profile } from '../../spec/record.ts'
import { serialise } from './aws-json.ts'
import type { Exchange, WireRequest } from './exchange.ts'
import { createSigner, type Signing } from './sign.ts'
import { createTransport, type TransportOptions } from './transport.ts'

export interface WireOptions extends TransportOptions {
  profile: Profile
  edition: Edition
  signing?: Signing
}

export interface Wire {
  /**
   * Calls an operation as the protocol wants it; signed where the operation is, unless `headers` (lower-case names)
   * bring an `authorization` of their own.
   * @throws TransportError; SuiteError `unknown-operation`, `no-credentials`, `bad-request`.
   */
  call: (operation: string, input: unknown, headers?: Record<string, string>) => Promise<Exchange>
  /** Sends these bytes as they are; never signed. */
  send: (request: WireRequest) => Promise<Exchange>
  /** How many requests went out. */
  requests: () => number
  close: () => Promise<void>
}

/** @throws SuiteError `bad-url`. */
export function createWire(options: WireOptions): Wire {
  const transport = createTransport(options)
  const sign = createSigner(transport.base, options.signing)
  return {
    async call(operation, input, headers = {}) {
      const { signed } = describe(options.edition, operation)
      const plain = serialise(operation, input, options.profile)
      const request = { ...plain, headers: { ...plain.headers, ...headers } }
      return transport.send(signed && !('authorization' in headers) ? await sign(request) : request)
    },
    send: transport.send,
    requests: transport.requests,
    close: transport.close,
  }
}
