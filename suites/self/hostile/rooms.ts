/** All behaviours, by room and name. */
import type { Behaviour } from './behaviour.ts'
import { api } from './rooms/api.ts'
import { cleanUp } from './rooms/clean-up.ts'
import { hooks } from './rooms/hooks.ts'
import { http } from './rooms/http.ts'
import { jsonOnes } from './rooms/json.ts'
import { largeOnes } from './rooms/large.ts'
import { secrets } from './rooms/secrets.ts'
import { sockets } from './rooms/sockets.ts'

export const ROOMS = { sockets, http, json: jsonOnes, large: largeOnes, api, hooks, 'clean-up': cleanUp, secrets }

/** By `<room>/<name>`. */
export function behaviours(): Map<string, Behaviour> {
  const entries = Object.entries(ROOMS).flatMap(([room, rows]) =>
    Object.entries(rows).map(([name, behaviour]) => [`${room}/${name}`, behaviour] as const),
  )
  return new Map(entries)
}
