import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { startClock } from './clock.ts'

function work(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end;);
}

it('rings when the time is up, and not after it was stopped', async () => {
  const ring = vi.fn()
  startClock(30, ring)
  const { stop } = startClock(30, ring)
  stop()
  await sleep(150)
  expect(ring).toHaveBeenCalledTimes(1)
})

it('does not count the time in which this process was busy with itself', async () => {
  let rang = 0
  const started = performance.now()
  const ended = new Promise<void>((resolve) => startClock(300, () => ((rang = performance.now() - started), resolve())))
  await sleep(60)
  work(400)
  await ended
  expect(rang).toBeGreaterThan(500)
})
