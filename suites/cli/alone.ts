/** Events of the process that nobody else may act on. */

type Source = Pick<NodeJS.EventEmitter, 'on' | 'off'>

/**
 * Vitest, Vite and what they load put up listeners of their own that end the process, with their code and without the
 * clean-up. From now on whoever comes is taken off again before the event loop turns, so before any signal is delivered.
 * @param ours who stays.
 * @returns lets others come again.
 */
export function keepAlone(source: Source, events: readonly string[], ours?: (...given: never[]) => void): () => void {
  const look = (event: string | symbol, listener: (...given: unknown[]) => void): void => {
    if (events.includes(String(event)) && listener !== ours) process.nextTick(() => source.off(event, listener))
  }
  source.on('newListener', look)
  return () => void source.off('newListener', look)
}
