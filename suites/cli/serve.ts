/** `poolproof serve`: the reference target for anybody who wants it. */
import { startReference } from '../../fixtures/reference/reference.ts'
import { EDITIONS } from '../../spec/edition.ts'
import { PROFILES } from '../../spec/record.ts'
import { localKey } from '../targets/reference.ts'
import { listenForInterrupts } from './interrupt.ts'
import type { RawOptions } from './program.ts'
import { print } from './streams.ts'
import { oneOf, text, whole } from './values.ts'

/**
 * Serves until a signal comes.
 * @throws SuiteError `bad-option`, `port-in-use`, `cannot-listen`
 */
export async function serve(raw: RawOptions): Promise<number> {
  const reference = await startReference({
    port: whole(0, 65_535, 'a port')(raw['port'], '--port'),
    host: text(raw['host'], '--host'),
    statuses: oneOf(PROFILES)(raw['statuses'], '--statuses'),
    ...(raw['verifySignatures'] === true ? { credentials: localKey() } : {}),
    ...(raw['edition'] === undefined ? {} : { edition: oneOf(EDITIONS)(raw['edition'], '--edition') }),
  })
  print(`poolproof serves the reference target at ${reference.url} (Ctrl-C stops it)\n`)
  const interrupt = listenForInterrupts(() => undefined)
  await new Promise<void>((resolve) => interrupt.signal.addEventListener('abort', () => resolve()))
  interrupt.stop()
  await reference.close()
  return 0
}
