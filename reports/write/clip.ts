/** At most `max` UTF-16 units of the text, with `…` where some is left out; never half a character. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text
  const kept = text.slice(0, max)
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`
}
