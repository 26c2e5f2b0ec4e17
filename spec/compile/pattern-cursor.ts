/** Where the translation of a pattern stands. */
import { SuiteError } from '../errors.ts'

export class Cursor {
  readonly source: string
  readonly where: string
  private readonly characters: readonly string[]
  private position = 0

  constructor(source: string, where: string) {
    this.source = source
    this.where = where
    this.characters = [...source]
  }

  get done(): boolean {
    return this.position >= this.characters.length
  }

  /** The next character (a whole code point), `''` at the end. */
  get peek(): string {
    return this.characters[this.position] ?? ''
  }

  /** The character after the next one. */
  get second(): string {
    return this.characters[this.position + 1] ?? ''
  }

  get rest(): string {
    return this.characters.slice(this.position).join('')
  }

  next(): string {
    const head = this.peek
    this.position += 1
    return head
  }

  /** Steps over `text` where it comes next, and says whether it did. */
  take(text: string): boolean {
    if (!this.rest.startsWith(text)) return false
    this.position += [...text].length
    return true
  }
}

/** The error for what cannot be translated with certainty. */
export function unsupported(cursor: Cursor, what: string): SuiteError {
  return new SuiteError('unsupported-pattern', `${cursor.where}: cannot translate ${cursor.source}: ${what}`)
}
