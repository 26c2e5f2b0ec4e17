/** "Did you mean": the name that somebody had in mind. */
import leven from 'leven'

/** The name closest to `text`, upper and lower case alike; undefined where none is close. */
export function closest(text: string, names: readonly string[]): string | undefined {
  const wanted = text.slice(0, 200).toLowerCase()
  const ranked = names
    .map((name) => ({ name, far: leven(wanted, name.toLowerCase()) }))
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
