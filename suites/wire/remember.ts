/** The same few texts come again and again; a hostile target has more, so that what is known of them is bounded. */

const MOST_KNOWN = 1_000

/** `tell`, asked once for each text. */
export function remember<T>(tell: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (known.has(text)) return known.get(text) as T
    if (known.size >= MOST_KNOWN) known.clear()
    const told = tell(text)
    // A copy: a part of a text keeps the whole of it alive, and that may be megabytes.
    known.set(Buffer.from(text, 'utf16le').toString('utf16le'), told)
    return told
  }
}
