/** The proxy that the environment names, as curl and undici's own agent for it read the environment. */
import { Client } from 'undici'
import type { Socket } from 'node:net'
import { isLoopback } from './base-url.ts'

type Environment = Record<string, string | undefined>

/**
 * HTTPS_PROXY or HTTP_PROXY, by the scheme of the target, unless NO_PROXY names its host. Never for this machine.
 * Lower-case names go before the others.
 */
export function proxyFor(target: URL, env: Environment = process.env): URL | undefined {
  const http = env['http_proxy'] || env['HTTP_PROXY']
  const named = target.protocol === 'https:' ? env['https_proxy'] || env['HTTPS_PROXY'] || http : http
  if (!named || isLoopback(target) || isExempt(target, env['no_proxy'] ?? env['NO_PROXY'] ?? '')) return undefined
  const text = named.includes('://') ? named : `http://${named}`
  return URL.canParse(text) ? new URL(text) : undefined
}

function isExempt({ hostname, port, protocol }: URL, exempt: string): boolean {
  const host = hostname.toLowerCase()
  return exempt
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true
      const [, name = entry, only] = /^(.+?)(?::(\d+))?$/.exec(entry) ?? []
      if (only !== undefined && only !== (port || (protocol === 'https:' ? '443' : '80'))) return false
      const suffix = name.replace(/^\*?\.?/, '')
      return host === suffix || host.endsWith(`.${suffix}`)
    })
}

/**
 * A connection to the target through the proxy, which sees no more than where it goes.
 * @throws Error naming the proxy, and nothing of the credentials in its URL.
 */
export async function tunnel(proxy: URL, target: URL, timeoutMs: number): Promise<Socket> {
  const authority = `${target.hostname}:${target.port || (target.protocol === 'https:' ? 443 : 80)}`
  const client = new Client(proxy.origin, { headersTimeout: timeoutMs, connect: { timeout: timeoutMs } })
  const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`
  const authorization = user === ':' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }
  try {
    const { statusCode, socket } = await client.connect({
      path: authority,
      headers: { host: authority, ...authorization },
    })
    if (statusCode === 200) return socket.on('error', () => undefined) as Socket
    socket.destroy()
    throw new Error(`the proxy ${proxy.host} answered ${statusCode}`)
  } catch (error) {
    void client.destroy()
    const why = error instanceof Error ? error.message : String(error)
    if (why.startsWith('the proxy ')) throw error
    throw new Error(`the proxy ${proxy.host} lets nobody through: ${why}`, { cause: error })
  }
}
