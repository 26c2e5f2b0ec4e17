import { afterEach, describe, expect, it } from 'vitest'
import { fakeHttp, type Answer } from '../wire/fake.helper.ts'
import { attach } from './attach.ts'
import { probe } from './url.ts'

const open: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const at = { userPoolId: 'p', username: 'u' }

/** The hooks of a target that answers like this. */
async function served(answer: Answer, timeoutMs = 2_000) {
  const server = await fakeHttp(answer)
  open.push(server)
  return attach({ kind: 'url', name: 'h', url: server.url, hooks: ['readCode', 'failDelivery'] }, timeoutMs)
}

describe('a hook that the target serves', () => {
  it('gives what was sent, or nothing', async () => {
    const sent = { code: '1', medium: 'SMS', destination: '+1' }
    const { hooks } = await served((_, response) => response.end(JSON.stringify({ ...sent, more: 1 })))
    expect(await hooks.readCode?.(at)).toEqual(sent)
    const none = await served((_, response) => response.end('null'))
    expect(await none.hooks.readCode?.(at)).toBeUndefined()
  })

  it.each(['{}', '[]', '"123456"', '{"code":5,"medium":"EMAIL","destination":"x"}'])(
    'is held to its shape: %s',
    async (body) => {
      const { hooks } = await served((_, response) => response.end(body))
      await expect(hooks.readCode?.(at)).rejects.toMatchObject({
        code: 'hook-failed',
        message: expect.stringMatching(/^the hook readCode returned something else than /),
      })
    },
  )

  it('that hangs is given up when a request would be', async () => {
    const { hooks } = await served(() => undefined, 100)
    const started = performance.now()
    await expect(hooks.failDelivery?.(at)).rejects.toMatchObject({ name: 'TransportError', code: 'timeout' })
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

it('a target that hangs where it would list its hooks costs no more than a request, and is told', async () => {
  const server = await fakeHttp(({ method, headers }, response) => {
    if (method === 'GET') return
    const operation = String(headers['x-amz-target']).split('.')[1]
    const type = { 'content-type': 'application/x-amz-json-1.1' }
    response.writeHead(400, type).end(`{"__type":"ResourceNotFoundException","message":"no pool for ${operation}"}`)
  })
  open.push(server)
  const started = performance.now()
  const { hooks, remark } = (await probe(server.url, 'wire', 200, [1])) as { hooks?: string[]; remark?: string }
  expect(performance.now() - started).toBeLessThan(2_000)
  expect(hooks).toBeUndefined()
  expect(remark).toBe(`${server.url} says nothing at /_poolproof/ within 200 ms, so it is judged as one without hooks`)
})
