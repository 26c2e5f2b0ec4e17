/**
 * The hooks that the reference target serves on the API's own port: `GET /_poolproof/` lists them, and
 * `POST /_poolproof/<hook>` with the argument as JSON calls one.
 */
import { SuiteError } from '../../spec/errors.ts'
import type { Exchange } from '../wire/exchange.ts'
import { isLoopback } from '../wire/base-url.ts'
import { createTransport, type Transport } from '../wire/transport.ts'
import { HOOK_NAMES, type HookName, type Hooks } from './adapter.ts'
import { guardHooks } from './guard-hooks.ts'

export const HOOKS_PATH = '/_poolproof/'
const MAX_BYTES = 64 * 1024
const CONNECTIONS = 4

/**
 * The names of the hooks that the target serves, or undefined where it serves none: any answer but the reference
 * target's own counts as none.
 * @throws TransportError where nobody answers.
 */
export async function listReferenceHooks(url: string, timeoutMs: number): Promise<HookName[] | undefined> {
  const transport = open(url, timeoutMs)
  try {
    const request = { method: 'GET', path: HOOKS_PATH, headers: {}, body: new Uint8Array() }
    const { response } = await transport.send(request)
    const said =
      response.status === 200 ? (response.json as { poolproof?: unknown; hooks?: unknown } | null) : undefined
    if (typeof said?.poolproof !== 'string' || !Array.isArray(said.hooks)) return undefined
    const named: unknown[] = said.hooks
    return HOOK_NAMES.filter((name) => named.includes(name))
  } finally {
    await transport.close()
  }
}

/**
 * The hooks by these names, asked for where they are not given. A target on another machine cannot call the triggers
 * that this one serves, so it is not pointed at them.
 * @throws SuiteError `no-hooks` where the target serves none.
 */
export async function referenceHooks(url: string, timeoutMs: number, names?: readonly string[]): Promise<Hooks> {
  const served = names ?? (await listReferenceHooks(url, timeoutMs))
  if (served === undefined) {
    throw new SuiteError(
      'no-hooks',
      `${url} serves no hooks under ${HOOKS_PATH}: it is not poolproof's reference target`,
    )
  }
  const transport = open(url, timeoutMs)
  const usable = served.filter((name) => name !== 'pointTriggersAt' || isLoopback(transport.base))
  // What the target says there may be as wrong as anything else that it says.
  return guardHooks(Object.fromEntries(usable.map((name) => [name, hook(transport, name)])) as Hooks)
}

function hook(transport: Transport, name: string): (argument: unknown) => Promise<unknown> {
  return async (argument) => {
    const exchange = await transport.send({
      method: 'POST',
      path: HOOKS_PATH + name,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify(argument)),
    })
    if (exchange.response.status !== 200) throw refused(name, exchange)
    return exchange.response.json ?? undefined
  }
}

function refused(name: string, { response }: Exchange): SuiteError {
  const text = (response.text ?? '').replace(/\s+/g, ' ').slice(0, 200)
  return new SuiteError('hook-failed', `the target's hook ${name} answered ${response.status} ${text}`)
}

function open(url: string, timeoutMs: number): Transport {
  return createTransport({ url, timeoutMs, maxBytes: MAX_BYTES, connections: CONNECTIONS })
}
