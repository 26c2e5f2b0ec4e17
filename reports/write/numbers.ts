/** `1,204`: with English separators. */
export const number = (count: number): string => count.toLocaleString('en-US')

/** `1 case`, `2 cases`, `1,204 requests`: the number with English separators, the noun to fit. */
export function plural(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** Milliseconds as a person says them: `40 ms`, `3.2 s`, `2 min 5 s`. */
export function duration(ms: number): string {
  if (ms < 999.5) return `${Math.round(ms)} ms`
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
