/** The protocol AWS JSON 1.1: every operation is `POST /`, named by a header, with a JSON body. */
import { targetOf } from '../../spec/edition.ts'
import type { Profile } from '../../spec/record.ts'
import type { WireRequest } from './exchange.ts'

/** What a request calls itself: the source document's example has plain JSON, the live service wants its own type. */
export function contentType(profile: Profile): string {
  return profile === 'numbered' ? 'application/json' : 'application/x-amz-json-1.1'
}

/** The unsigned request for an operation. `input` undefined sends `{}`. */
export function serialise(operation: string, input: unknown, profile: Profile): WireRequest {
  return {
    method: 'POST',
    path: '/',
    headers: { 'content-type': contentType(profile), 'x-amz-target': targetOf(operation) },
    body: Buffer.from(JSON.stringify(input ?? {})),
  }
}
