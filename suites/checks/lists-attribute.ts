/** A pool has an attribute, and says of it what was asked, or what is known. */
import type { Level } from '../../spec/evidence.ts'
import type { Check } from '../engine/case.ts'
import { asObject, isSuccess } from './fault-answer.ts'
import { valueAt } from './value-at.ts'
import { violation } from './violation.ts'

type Attribute = Readonly<Record<string, unknown>>

/**
 * What these members are of the attribute of this name among `UserPool.SchemaAttributes`; further ones are no matter.
 * Violation `attribute-missing`, and `attribute-otherwise` for the first member that differs.
 */
export function listsAttribute(name: string, members: Attribute, level?: Level): Check {
  return (exchange) => {
    if (!isSuccess(exchange)) return []
    const path = 'body.UserPool.SchemaAttributes'
    const all = valueAt(exchange.response.json, 'UserPool.SchemaAttributes')
    const attributes = Array.isArray(all) ? all.map((one) => asObject(one) ?? {}) : []
    const found = attributes.find(({ Name }) => Name === name)
    const names = attributes.map(({ Name }) => Name)
    if (found === undefined)
      return [violation('attribute-missing', path, name, names, `does not list the attribute ${name}`, level)]
    const [wrong] = Object.entries(members).filter(([member, value]) => !holds(found[member], value))
    if (wrong === undefined) return []
    const [member, expected] = wrong
    const at = `${path}[${String(names.indexOf(name))}].${member}`
    return [
      violation(
        'attribute-otherwise',
        at,
        expected,
        found[member],
        `says another ${member} of ${name} than it is`,
        level,
      ),
    ]
  }
}

/** Of a structure, all that is expected. */
function holds(came: unknown, expected: unknown): boolean {
  const wanted = asObject(expected)
  if (wanted === undefined) return came === expected
  const holder = asObject(came)
  return holder !== undefined && Object.entries(wanted).every(([name, value]) => holds(holder[name], value))
}
