/** The wire to a target: operations of the API on one hand, raw requests on the other. */
import { describe } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import type { Profile } from '../../spec/record.ts'
import { serialise } from './aws-json.ts'
import type { Exchange, WireRequest } from './exchange.ts'
import { createRunMemory } from './run-memory.ts'
import { isRepeatable } from './repeatable.ts'
import { createSigner, type Forgery, type Signing } from './sign.ts'
import { createTransport, type TransportOptions } from './transport.ts'

export interface WireOptions extends TransportOptions {
  profile: Profile
  edition: Edition
  signing?: Signing
}

/** What `send` has to know of bytes that do not say it themselves. */
export interface SendAbout {
  /** What the bytes ask for, or would ask for if they were not broken. */
  operation?: string
  /** Sign these very bytes and headers, as any client would: what is refused then is not the missing signature. */
  signed?: boolean
  /** Sign them, and wrongly so. */
  forgery?: Forgery
}

export interface Wire {
  /**
   * Calls an operation as the protocol wants it; signed where the operation is, unless `headers` (lower-case names)
   * bring an `authorization` of their own.
   * @throws TransportError; SuiteError `unknown-operation`, `no-credentials`, `bad-request`.
   */
  call: (operation: string, input: unknown, headers?: Record<string, string>) => Promise<Exchange>
  /**
   * Sends these bytes as they are; signed only where `about` says so and the headers bring no `authorization`.
   * @throws TransportError; SuiteError `no-credentials`, `bad-request`.
   */
  send: (request: WireRequest, about?: SendAbout) => Promise<Exchange>
  /** How many requests went out. */
  requests: () => number
  /** How many of these went out a second time, since the connection of the first was gone. */
  resent: () => number
  close: () => Promise<void>
}

/** @throws SuiteError `bad-url`. */
export function createWire(options: WireOptions): Wire {
  const transport = createTransport(options)
  const sign = createSigner(transport.base, options.signing)
  const memory = createRunMemory()
  async function send(request: WireRequest, { operation, signed = false, forgery }: SendAbout = {}): Promise<Exchange> {
    const isToSign = (signed || forgery !== undefined) && !('authorization' in request.headers)
    const ready = isToSign ? await sign(request, forgery) : request
    const about = operation === undefined ? {} : { operation, repeatable: isRepeatable(operation) }
    memory.expect({ ...(operation === undefined ? {} : { operation }), url: '', request: ready })
    const exchange = await transport.send(ready, about)
    memory.note(exchange)
    return exchange
  }
  return {
    send,
    async call(operation, input, headers = {}) {
      const { signed } = describe(options.edition, operation)
      const plain = serialise(operation, input, options.profile)
      return send({ ...plain, headers: { ...plain.headers, ...headers } }, { operation, signed })
    },
    requests: transport.requests,
    resent: transport.resent,
    close: transport.close,
  }
}
