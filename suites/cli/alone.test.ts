import { EventEmitter } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { keepAlone } from './alone.ts'

it('takes off whoever comes later, before the event loop turns', async () => {
  const source = new EventEmitter()
  const heard: string[] = []
  const ours = (): void => void heard.push('ours')
  source.on('SIGINT', () => heard.push('before'))
  const release = keepAlone(source, ['SIGINT'], ours)
  source.on('SIGINT', ours)
  source.on('SIGINT', () => heard.push('later'))
  source.once('SIGINT', () => heard.push('once'))
  source.on('other', () => heard.push('other'))
  await turn()
  source.emit('SIGINT')
  source.emit('other')
  expect(heard).toEqual(['before', 'ours', 'other'])
  release()
  source.on('SIGINT', () => heard.push('after'))
  await turn()
  source.emit('SIGINT')
  expect(heard.at(-1)).toBe('after')
})
