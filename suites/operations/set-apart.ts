/** Which pool an operation's world lies in, where that is not the one that all others share. */
import type { Effect } from '../../spec/effect.ts'
import { mergeWants, orderOf, resourceOf, withHolders } from '../world/graph.ts'
import type { Kind, Wants } from '../world/kinds.ts'

/**
 * What is only read lies in pools of its own: what a target takes that it had to refuse (a user without a name) is told of
 * the operation that took it, and not of one that shows it.
 */
const READ = 'read'

/** What an operation does to its world. */
interface Deed {
  effect: Effect
  /** The kind of which it makes one more. */
  made: Kind | undefined
  subject: Kind | undefined
}

export function setApart(operation: string, { effect, made, subject }: Deed, wants: Wants): Wants {
  const own = [...(made === undefined ? [] : [made]), ...withHolders(subject === undefined ? [] : [subject])]
  const mark = effect === 'reads' ? READ : isCrowding(wants, own) ? operation : undefined
  return mark === undefined ? wants : mergeWants(wants, { pool: { mark } })
}

/** Each of its cases brings something of which a pool takes only a few. */
const isCrowding = (wants: Wants, own: readonly Kind[]): boolean =>
  [...orderOf(wants), ...own]
    .map(resourceOf)
    .some(({ kind, few, sharing }) => few === true && (sharing === 'own' || own.includes(kind)))
