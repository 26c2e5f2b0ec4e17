import { describe, expect, it } from 'vitest'
import type { Hooks, Target } from './adapter.ts'
import { mergeHooks } from './hooks.ts'

const hook = async () => undefined
const other = async () => undefined
const target: Target = { name: 'a', url: 'http://a', hooks: { readCode: hook, throttle: hook } }

describe('the hooks of the user', () => {
  it("are added to the target's own, and win", () => {
    const merged = mergeHooks(target, { throttle: other, failDelivery: other })
    expect(merged).toEqual({
      name: 'a',
      url: 'http://a',
      hooks: { readCode: hook, throttle: other, failDelivery: other },
    })
    expect(target.hooks.throttle).toBe(hook)
  })

  it('can take one away', () => {
    expect(mergeHooks(target, { throttle: undefined } as unknown as Hooks).hooks).toEqual({ readCode: hook })
  })

  it.each([
    [{ readCodes: hook }, /unknown hook "readCodes": the hooks are readCode, pointTriggersAt, /],
    [{ constructor: hook }, /unknown hook "constructor"/],
    [{ readCode: '123456' }, /the config's hook readCode is a string: give an async function/],
    [{ readCode: null }, /is null/],
  ])('that are wrong are refused: %o', (hooks, message) => {
    expect(() => mergeHooks(target, hooks as Hooks)).toThrow(
      expect.objectContaining({ code: 'bad-config', message: expect.stringMatching(message) }),
    )
  })
})
