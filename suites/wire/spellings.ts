/**
 * Texts to be found in another one: a tree of steps of four characters, so that a place in a text is looked at once
 * however many there are and however alike they begin. A branch that only one text goes down is that text itself.
 */

/** Characters of a step. Shorter texts are not looked for: they would be found in every other word. */
export const SHORTEST = 4
/** So much of a text is in the tree; what follows is compared. */
const LONG = 256

export interface Spellings {
  add: (text: string, instead: string) => void
  /**
   * The longest of them that stands in `text` at this place.
   * @param start the first four characters there.
   * @param isCut `text` goes on: one that it breaks off in the middle of counts.
   */
  longest: (text: string, at: number, start: string, isCut: boolean) => Found | undefined
}

export interface Found {
  end: number
  instead: string
}

interface Leaf {
  /** At most LONG characters. */
  text: string
  whole: string
  instead: string
}

interface Branch {
  steps: Map<string, Branch | Leaf>
  /** What is left of a text after its last whole step. */
  ends: Map<string, Leaf>
}

const isLeaf = (one: Branch | Leaf): one is Leaf => 'text' in one
const newBranch = (): Branch => ({ steps: new Map(), ends: new Map() })

export function createSpellings(): Spellings {
  const root = newBranch()
  return {
    add(whole, instead) {
      if (whole.length >= SHORTEST) insert(root, { text: whole.slice(0, LONG), whole, instead })
    },
    longest(text, at, start, isCut) {
      const first = root.steps.get(start)
      return first === undefined ? undefined : longest(first, text, at, isCut)
    },
  }
}

function insert(root: Branch, leaf: Leaf): void {
  const { text } = leaf
  let branch = root
  for (let at = 0; ; at += SHORTEST) {
    if (text.length - at < SHORTEST) {
      const end = text.slice(at)
      if (!branch.ends.has(end)) branch.ends.set(end, leaf)
      return
    }
    const step = text.slice(at, at + SHORTEST)
    const next = branch.steps.get(step)
    if (next === undefined) {
      branch.steps.set(step, leaf)
      return
    }
    if (!isLeaf(next)) {
      branch = next
      continue
    }
    if (next.text === text) return
    const fork = newBranch()
    put(fork, next, at + SHORTEST)
    branch.steps.set(step, fork)
    branch = fork
  }
}

function put(branch: Branch, leaf: Leaf, at: number): void {
  const rest = leaf.text.slice(at)
  if (rest.length < SHORTEST) branch.ends.set(rest, leaf)
  else branch.steps.set(rest.slice(0, SHORTEST), leaf)
}

function longest(first: Branch | Leaf, text: string, at: number, isCut: boolean): Found | undefined {
  let found: Found | undefined
  let next: Branch | Leaf | undefined = first
  for (let place = at + SHORTEST; next !== undefined; place += SHORTEST) {
    if (isLeaf(next)) return whole(next, text, at, isCut) ?? found
    for (let size = 0; size < SHORTEST; size += 1) {
      const leaf: Leaf | undefined = next.ends.get(text.slice(place, place + size))
      if (leaf !== undefined && place + size <= text.length) found = whole(leaf, text, at, isCut) ?? found
    }
    // Which one it would have been is not to be known any more.
    const rest = text.slice(place)
    if (isCut && rest.length < SHORTEST) {
      const begun = [...next.ends, ...next.steps].find(([step]) => step.startsWith(rest) && step !== rest)?.[1]
      if (begun !== undefined) return { end: text.length, instead: insteadOf(begun) }
    }
    next = next.steps.get(text.slice(place, place + SHORTEST))
  }
  return found
}

function insteadOf(one: Branch | Leaf): string {
  for (let at = one; ;) {
    if (isLeaf(at)) return at.instead
    const [below] = [...at.ends.values(), ...at.steps.values()]
    if (below === undefined) return ''
    at = below
  }
}

/** A long one is out as far as it goes on, and then to the end of its word: another may begin alike. */
function whole(leaf: Leaf, text: string, at: number, isCut: boolean): Found | undefined {
  const { instead } = leaf
  const rest = text.length - at
  if (isCut && rest < leaf.text.length)
    return leaf.text.startsWith(text.slice(at)) ? { end: text.length, instead } : undefined
  if (!text.startsWith(leaf.text, at)) return undefined
  if (leaf.whole.length <= LONG) return { end: at + leaf.text.length, instead }
  let end = at + LONG
  while (end < text.length && text[end] === leaf.whole[end - at]) end += 1
  if (end - at < leaf.whole.length) while (/[\w.+/=-]/.test(text[end] ?? ' ')) end += 1
  return { end, instead }
}
