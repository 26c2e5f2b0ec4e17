/**
 * Which values of a body a report may show: by the description first, then by name. The reasons for what is shown
 * although it is marked sensitive stand in spec/decisions/011-what-is-redacted.md.
 */
import { sensitiveMembers, type Place } from '../../spec/sensitive.ts'
import { bareName, isSecretName } from './secret-names.ts'

export type Side = 'request' | 'answer'

/** `personal` is hidden but where the request itself had the value; `plain` is what no source calls a secret. */
export type Secrecy = 'hidden' | 'personal' | 'shown' | 'plain'

/** Identifiers: a finding that cannot say which user it is about is of no use. */
const SHOWN = new Set(['clientid', 'username'])
/** What the suite made up itself where it sends it; where it is answered, it may belong to a real user. */
const MADE_UP = new Set(['value', 'usercontextdata'])
/** Maps that are sensitive as a whole, with the keys that say no more than the members above. */
const SHOWN_INSIDE = new Map([
  ['authparameters', SHOWN],
  ['challengeresponses', SHOWN],
])

/** Of the value of the member `name`. `place` is where the description has it; undefined where it has no such place. */
export function secrecyOf(name: string, place: Place | undefined, side: Side): Secrecy {
  const bare = bareName(name)
  if (place?.sensitive ?? sensitiveBareNames().has(bare)) {
    if (SHOWN.has(bare)) return 'shown'
    if (MADE_UP.has(bare)) return side === 'request' ? 'shown' : 'personal'
    return 'hidden'
  }
  return isSecretName(name) && place?.enumerated !== true ? 'hidden' : 'plain'
}

/** Of what stands under `name` in a structure that is itself the value of the member `container`. */
export function secrecyInside(container: Secrecy, containerName: string, name: string): Secrecy | undefined {
  if (container !== 'hidden' && container !== 'personal') return undefined
  return SHOWN_INSIDE.get(bareName(containerName))?.has(bareName(name)) ? 'shown' : container
}

let bareNames: ReadonlySet<string> | undefined

/** As bare names, so that a member that a target spells its own way is known as well. */
function sensitiveBareNames(): ReadonlySet<string> {
  bareNames ??= new Set([...sensitiveMembers()].map(bareName))
  return bareNames
}
