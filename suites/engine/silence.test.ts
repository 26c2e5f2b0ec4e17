import { describe, expect, it } from 'vitest'
import { TransportError } from '../../spec/errors.ts'
import { watchSilence } from './silence.ts'

const silent = () => Promise.reject(new TransportError('timeout', 'no answer'))

describe('watchSilence', () => {
  it('stops asking a target that is gone', async () => {
    let asked = 0
    const { watch } = watchSilence(silent)
    const ask = () => {
      asked += 1
      return silent()
    }
    for (let i = 0; i < 20; i++) await expect(watch(ask)).rejects.toBeInstanceOf(TransportError)
    expect(asked).toBe(5)
    await expect(watch(ask)).rejects.toThrow('stopped answering')
  })

  it('goes on with a target that leaves some requests unanswered but answers a well-formed one', async () => {
    const { watch } = watchSilence(() => Promise.resolve())
    for (let i = 0; i < 12; i++) await expect(watch(silent)).rejects.toThrow('no answer')
    await expect(watch(() => Promise.resolve('here'))).resolves.toBe('here')
  })

  it('passes other errors on without suspicion', async () => {
    const { watch } = watchSilence(silent)
    for (let i = 0; i < 12; i++) await expect(watch(() => Promise.reject(new Error('ours')))).rejects.toThrow('ours')
  })

  it('tells how many requests made it decide, and does not give up on a target that answers in the meantime', async () => {
    let decide = (): void => undefined
    const isThere = () =>
      new Promise<never>((_, reject) => (decide = () => reject(new TransportError('timeout', 'no'))))
    const { watch } = watchSilence(isThere)
    const five = () => Promise.all(Array.from({ length: 5 }, () => watch(silent).catch(() => undefined)))
    let answer: (text: string) => void = () => undefined
    const slow = watch(() => new Promise<string>((resolve) => (answer = resolve)))
    await five()
    const asking = watch(() => Promise.resolve('here'))
    answer('late')
    await slow
    decide()
    expect(await asking).toBe('here')
    await five()
    const inVain = watch(silent)
    decide()
    await expect(inVain).rejects.toThrow('stopped answering (5 requests in a row)')
  })
})
