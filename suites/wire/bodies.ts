/** What the description says of the two bodies of an exchange. */
import { placeOf } from '../../spec/sensitive.ts'
import type { Body } from './redact-text.ts'

/** What is known of both bodies. The request's is to be read first: what it shows is shown in the answer, too. */
export function bodiesOf(operation: string | undefined): { request: Body; answer: Body } {
  const sent = new Set<string>()
  const place = (side: 'input' | 'output') => (operation === undefined ? undefined : placeOf(operation, side))
  return {
    request: { side: 'request', place: place('input'), sent },
    answer: { side: 'answer', place: place('output'), sent },
  }
}
