/** "Did you mean": the name that somebody had in mind. */

/** How many characters have to be put in, taken out or replaced to get from `a` to `b`. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The name closest to `text`, upper and lower case alike; undefined where none is close. */
export function closest(text: string, names: readonly string[]): string | undefined {
  const wanted = text.slice(0, 200).toLowerCase()
  const ranked = names
    .map((name) => ({ name, far: distance(wanted, name.toLowerCase()) }))
    .toSorted((a, b) => a.far - b.far)
  const [best] = ranked
  return best !== undefined && best.far <= Math.max(2, Math.floor(best.name.length / 3)) ? best.name : undefined
}

/** `, did you mean X?`, or the whole list where nothing is close and the list is short, or nothing. */
export function hint(text: string, names: readonly string[]): string {
  const close = closest(text, names)
  if (close !== undefined) return `: did you mean ${close}?`
  return names.length <= 12 ? `; there are: ${names.join(', ')}` : ''
}
