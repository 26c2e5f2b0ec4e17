/** Looks at the envelope of every answer of a run, and remembers what came of it. */
import { describe, type OperationDescription } from '../../spec/describe.ts'
import type { Edition } from '../../spec/edition.ts'
import { factsOf } from '../../spec/facts.ts'
import type { Profile } from '../../spec/record.ts'
import { asObject, isSuccess } from '../checks/fault-answer.ts'
import { isAbout, OBLIGATIONS } from '../sweeps/protocol/obligations.ts'
import type { Exchange } from '../wire/exchange.ts'
import type { Judged, Seen } from './case.ts'

export interface Watch extends Seen {
  /** To be told of every answer to a well-formed request. */
  look: (exchange: Exchange) => void
}

type Finding = ReturnType<Seen['of']>

export function watchEnvelope(edition: Edition, profile: Profile): Watch {
  const found = new Map<string, Finding>()
  const accepting = new Set<string>()
  const obligations = OBLIGATIONS.filter(
    ({ headers, profiles }) => headers === undefined && (profiles?.includes(profile) ?? true),
  )
  return {
    look(exchange) {
      const { operation: name } = exchange
      if (name === undefined) return
      const operation = describe(edition, name)
      if (isSuccess(exchange) && saysSomething(operation, exchange)) accepting.add(name)
      for (const one of obligations) {
        if (!isAbout(one, operation, exchange)) continue
        const key = `${name} ${one.name}`
        const { looked, worst } = found.get(key) ?? { looked: 0 }
        const first = isAsBadAsCanBe(worst) ? worst : worse(worst, { exchange, violations: one.check(exchange) })
        found.set(key, { looked: looked + 1, example: exchange, ...(first === undefined ? {} : { worst: first }) })
      }
    },
    accepts: (operation) => accepting.has(operation),
    of: (operation, obligation) => found.get(`${operation} ${obligation}`) ?? { looked: 0 },
  }
}

/** Of an answer that has something, as every reading does: a 200 without any of it need not have carried anything out. */
function saysSomething(operation: OperationDescription, { response }: Exchange): boolean {
  const { always, effect } = factsOf(operation)
  const members = Object.keys(operation.output.properties ?? {})
  const mayBeEmpty = members.length === 0 || (always.length === 0 && effect !== 'reads')
  return mayBeEmpty || members.some((name) => name in (asObject(response.json) ?? {}))
}

/** Nothing that comes later can be worse than what breaks the obligation itself, rather than a weaker part of it. */
const isAsBadAsCanBe = (judged: Judged | undefined): boolean =>
  judged?.violations.some(({ level }) => level === undefined) ?? false

/** The one that breaks more; the first, where both break as much. */
function worse(known: Judged | undefined, next: Judged): Judged | undefined {
  if (next.violations.length === 0) return known
  return known === undefined || isAsBadAsCanBe(next) ? next : known
}
