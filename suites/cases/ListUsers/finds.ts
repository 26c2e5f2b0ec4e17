/** What the cases about filters have in common: a filter, and the users whom it asks for by a model of our own. */
import { carriedOut } from '../../checks/accepted.ts'
import { listsJust } from '../../checks/lists-users.ts'
import type { CaseContext, Judged } from '../../engine/case.ts'
import type { Step } from '../in-turn.ts'
import { inTurn } from '../in-turn.ts'
import { escaped, listAll, type Listed, type Population } from './population.ts'

export interface Filter {
  attribute: string
  operator: '=' | '^='
  value: string
  /** How it is written. Default: `name = "value"`. */
  text?: string
}

/** Whether case counts, the documentation does not say of each attribute: where it would tell, nothing is asked. */
export function findsEach(ctx: CaseContext, all: Population, filters: readonly Filter[]): Promise<Judged[]> {
  const asked = filters.filter((filter) => sameWhateverTheCase(all.users, filter))
  return inTurn(ctx, ...asked.map((filter) => finds(ctx, all, filter, expectedOf(all.users, filter))))
}

/** Asks with one filter: a step of a case. */
export function finds(ctx: CaseContext, all: Population, filter: Filter, expected: readonly string[]): Step {
  const Filter = textOf(filter)
  let names: string[] = []
  return [
    async () => {
      const found = await listAll(ctx, { UserPoolId: all.userPoolId, Filter })
      names = found.names
      return found.last
    },
    carriedOut,
    (exchange) => listsJust(expected, names, Filter)(exchange),
  ]
}

export const textOf = ({ attribute, operator, value, text }: Filter): string =>
  text ?? `${attribute} ${operator} "${escaped(value)}"`

export function expectedOf(users: readonly Listed[], filter: Filter, fold = (text: string) => text): string[] {
  const wanted = fold(filter.value)
  return users
    .filter(({ values }) => {
      const value = values.get(filter.attribute)
      if (value === undefined) return false
      return filter.operator === '=' ? fold(value) === wanted : fold(value).startsWith(wanted)
    })
    .map(({ username }) => username)
}

function sameWhateverTheCase(users: readonly Listed[], filter: Filter): boolean {
  const lower = (text: string): string => text.toLowerCase()
  return expectedOf(users, filter).length === expectedOf(users, filter, lower).length
}

/**
 * Every value that a user has there, its first half as a prefix, and a value that nobody has. What has to be escaped is
 * left to the case about that.
 */
export function filtersOn(users: readonly Listed[], attribute: string): Filter[] {
  const all = new Set(users.flatMap(({ values: those }) => those.get(attribute) ?? []))
  const values = [...all].filter((value) => escaped(value) === value)
  const half = (value: string): string => {
    const characters = [...value]
    return characters.slice(0, Math.max(1, Math.floor(characters.length / 2))).join('')
  }
  return [
    ...values.map((value) => ({ attribute, operator: '=' as const, value })),
    ...values.map((value) => ({ attribute, operator: '^=' as const, value: half(value) })),
    ...values.slice(0, 1).map((value) => ({ attribute, operator: '^=' as const, value })),
    ...values.slice(0, 1).map((value) => ({ attribute, operator: '=' as const, value: half(value) })),
    ...values.slice(0, 1).map((value) => ({ attribute, operator: '=' as const, value: `${value} and no other` })),
  ]
}
