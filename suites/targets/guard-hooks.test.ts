import { describe, expect, it } from 'vitest'
import type { Hooks } from './adapter.ts'
import { guardHooks } from './guard-hooks.ts'

const at = { userPoolId: 'p', username: 'u' }
const read = (readCode: () => unknown, limitMs?: number) => guardHooks({ readCode } as Hooks, limitMs).readCode?.(at)
const message = (text: RegExp) => expect.objectContaining({ code: 'hook-failed', message: expect.stringMatching(text) })

describe('a guarded hook', () => {
  it('gets its argument, and its delivery comes through', async () => {
    const seen: unknown[] = []
    const sent = { code: '123456', medium: 'EMAIL', destination: 'ada@example.com' } as const
    const hooks = guardHooks({ readCode: async (given) => (seen.push(given), sent) })
    expect(await hooks.readCode?.(at)).toEqual(sent)
    expect(seen).toEqual([at])
  })

  it('may find no code', async () => {
    expect(await read(() => undefined)).toBeUndefined()
    expect(await read(() => null)).toBeUndefined()
  })

  it.each([['123456'], [{ code: 5 }], [{ code: '5', medium: 'PIGEON', destination: 'x' }]])(
    'that returns %o is told what to return',
    async (value) => {
      await expect(read(() => value)).rejects.toEqual(message(/readCode returned something else than { code: string/))
    },
  )

  it('that throws, at once or later, is named', async () => {
    const down = () => {
      throw new Error('mailbox down')
    }
    await expect(read(down)).rejects.toEqual(message(/^the hook readCode failed: mailbox down$/))
    await expect(read(() => Promise.reject(new Error('later')))).rejects.toEqual(message(/failed: later/))
  })

  it('that never ends is given up', async () => {
    await expect(read(() => new Promise(() => undefined), 20)).rejects.toEqual(message(/did not end within 0.02 s/))
  })
})
