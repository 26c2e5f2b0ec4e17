/** Values that look like secrets, and are known again wherever they come up. */

/** In each of them. */
export const MARK = 'c4n4ry'

/** One of its own for each place. */
export const canary = (place: string): string => `${MARK}Zq9${place}Xw81LkPv3Rt6`

/** As the target's tokens are, but signed by nobody. */
export const JWT = `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MmI5In0.${MARK}Yt5Rk2Mn8QdVw4Zs`
