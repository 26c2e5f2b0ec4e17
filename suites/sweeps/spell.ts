/** Constraints in words, for titles. */
import type { Constraint } from '../../spec/describe.ts'

/** "a Username of 128 characters" (at the bound), "a Username longer than 128 characters" (past it). */
export function spell(constraint: Constraint, side: 'at the bound' | 'past it'): string {
  const { path, keyword } = constraint
  const n = typeof constraint.value === 'number' ? constraint.value.toLocaleString('en') : String(constraint.value)
  const past = side === 'past it'
  const unit = (one: string, more: string) => (constraint.value === 1 ? one : more)
  const characters = unit('character', 'characters')
  const elements = unit('element', 'elements')
  switch (keyword) {
    case 'required':
      return `a request without ${path}`
    case 'pattern':
      return `${a(path)} that does not match its pattern`
    case 'enum':
      return `${a(path)} that is none of the enumerated values`
    case 'type':
      return `${a(path)} of another JSON type than ${n}`
    case 'minLength':
      return past ? `${a(path)} shorter than ${n} ${characters}` : `${a(path)} of ${n} ${characters}`
    case 'maxLength':
      return past ? `${a(path)} longer than ${n} ${characters}` : `${a(path)} of ${n} ${characters}`
    case 'minItems':
    case 'minProperties':
      return past ? `${a(path)} with fewer than ${n} ${elements}` : `${a(path)} with ${n} ${elements}`
    case 'maxItems':
    case 'maxProperties':
      return past ? `${a(path)} with more than ${n} ${elements}` : `${a(path)} with ${n} ${elements}`
    case 'minimum':
      return past ? `${a(path)} below ${n}` : `${a(path)} of ${n}`
    case 'maximum':
      return past ? `${a(path)} above ${n}` : `${a(path)} of ${n}`
  }
}

/** `a ClientId`, `an AnalyticsMetadata`; a word in U is said as in "user". */
const a = (path: string): string => `${/^[AEIO]/i.test(path) ? 'an' : 'a'} ${path}`
