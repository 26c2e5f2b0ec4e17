/** What is said of a user when he is read: his status, whether he is enabled, his attributes. */
import type { Level } from '../../spec/evidence.ts'
import type { Check } from '../engine/case.ts'
import { asObject } from './fault-answer.ts'
import { violation } from './violation.ts'

export interface ExpectedUser {
  username?: string
  status?: string
  enabled?: boolean
  /** By name; undefined where he must not have it. */
  attributes?: Readonly<Record<string, string | undefined>>
  /** Of the status, where it is not the level of the case. */
  statusLevel?: Level
}

/** Of an answer that was carried out. Violations: `user-name`, `user-status`, `user-enabled`, `user-attribute`. */
export function showsUser({ username, status, enabled, attributes = {}, statusLevel }: ExpectedUser): Check {
  return ({ response }) => {
    const user = asObject(response.json) ?? {}
    const { Username, UserStatus, Enabled } = user
    const has = attributesOf(user)
    return [
      ...(username === undefined || username === Username
        ? []
        : [violation('user-name', 'body.Username', username, Username, 'shows another user')]),
      ...(status === undefined || status === UserStatus
        ? []
        : [
            violation(
              'user-status',
              'body.UserStatus',
              status,
              UserStatus,
              'shows a user in another state',
              statusLevel,
            ),
          ]),
      ...(enabled === undefined || enabled === Enabled
        ? []
        : [violation('user-enabled', 'body.Enabled', enabled, Enabled, 'does not show whether the user may sign in')]),
      ...Object.entries(attributes)
        .filter(([name, value]) => has.get(name) !== value)
        .map(([name, value]) =>
          violation('user-attribute', `body.UserAttributes.${name}`, value, has.get(name), `shows another ${name}`),
        ),
    ]
  }
}

/** The attributes of a user, whichever of its two names the list has. */
export function attributesOf(user: Readonly<Record<string, unknown>>): Map<unknown, unknown> {
  const list = user['UserAttributes'] ?? user['Attributes']
  const entries = Array.isArray(list) ? list.map((one) => asObject(one) ?? {}) : []
  return new Map(entries.map(({ Name, Value }) => [Name, Value]))
}
