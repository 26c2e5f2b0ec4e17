/** What was thrown, as one line for whoever typed the command; the stack only for whoever asks for it. */
import { SuiteError, TransportError } from '../../spec/errors.ts'

/** `poolproof: ` and why; what is no error of ours or the wire's is told as ours. */
export function lineOf(error: unknown): string {
  if (process.env['DEBUG'] === 'poolproof' && error instanceof Error)
    return `poolproof: ${error.stack ?? error.message}`
  const text = error instanceof Error ? error.message : String(error)
  if (error instanceof SuiteError || error instanceof TransportError) return `poolproof: ${text}`
  return `poolproof: the suite broke: ${text} (DEBUG=poolproof tells where)`
}
