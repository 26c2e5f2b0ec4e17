/** A port that somebody else will listen at. */
import getPort from 'get-port'

/**
 * A port of 127.0.0.1 that was free a moment ago, and that no other call was given lately. Whoever takes it has to be
 * ready to find it taken.
 */
export const freePort = (): Promise<number> => getPort({ host: '127.0.0.1' })
