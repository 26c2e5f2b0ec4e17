/** Looks at the envelope of every answer of a run, and remembers what came of it. */
import { describe } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import type { Profile } from '../../spec/record.ts'
import { isAbout, OBLIGATIONS } from '../sweeps/protocol/obligations.ts'
import type { Exchange } from '../wire/exchange.ts'
import type { Seen } from './case.ts'

export interface Watch extends Seen {
  /** To be told of every answer to a well-formed request. */
  look: (exchange: Exchange) => void
}

type Finding = ReturnType<Seen['of']>

export function watchEnvelope(edition: Edition, profile: Profile): Watch {
  const found = new Map<string, Finding>()
  const obligations = OBLIGATIONS.filter(
    ({ headers, profiles }) => headers === undefined && (profiles?.includes(profile) ?? true),
  )
  return {
    look(exchange) {
      const { operation: name } = exchange
      if (name === undefined) return
      const operation = describe(edition, name)
      for (const one of obligations) {
        if (!isAbout(one, operation, exchange)) continue
        const key = `${name} ${one.name}`
        const { looked, worst } = found.get(key) ?? { looked: 0 }
        const violations = worst === undefined ? one.check(exchange) : []
        const first = violations.length > 0 ? { exchange, violations } : worst
        found.set(key, { looked: looked + 1, example: exchange, ...(first === undefined ? {} : { worst: first }) })
      }
    },
    of: (operation, obligation) => found.get(`${operation} ${obligation}`) ?? { looked: 0 },
  }
}
