/** Three statuses for one fault: which HTTP status a fault carries under which profile. */
import type { ObservedFault, Profile } from './record.ts'
import { PROFILES } from './record.ts'

/** A fault's HTTP status per profile, as the edition gives them for one operation. */
export type StatusTriple = Record<Profile, number>

/** The profiles under which `status` is right for a fault with these statuses. */
export function profilesThatFit(triple: StatusTriple, status: number): Profile[] {
  return PROFILES.filter((profile) => triple[profile] === status)
}

/**
 * The statuses that a fault may carry under a profile. On the wire, throttling is known to be 400 from reports through an
 * SDK only (B, none newer than 2020), while the model says 429, so either is taken; 400 is asserted by a case of its own.
 */
export function allowedStatuses(fault: string, triple: StatusTriple, profile: Profile): number[] {
  const both = profile === 'wire' && fault === 'TooManyRequestsException'
  return both ? [triple.wire, triple.modeled] : [triple[profile]]
}

/** How many of the observed fault answers fit each profile. */
export function tally(observed: readonly ObservedFault[]): Record<Profile, number> {
  const counts: Record<Profile, number> = { wire: 0, modeled: 0, numbered: 0 }
  for (const { fits, count = 1 } of observed) for (const profile of fits) counts[profile] += count
  return counts
}

/** A throttled answer says nothing of the profile: which status it carries is known with less certainty than its name. */
const isTelling = ({ fault }: ObservedFault): boolean => fault !== 'TooManyRequestsException'

/**
 * One or two sentences where the answers fit another profile better than the one asked for, else undefined.
 * A profile is better only with strictly more fitting answers, so a target that answers 400 everywhere is never
 * told to try another profile. Who asked for the live service's statuses hears first that the target differs from it:
 * under another profile nothing is held against the live service's records any more.
 */
export function diagnose(asked: Profile, all: readonly ObservedFault[]): string | undefined {
  const observed = all.filter(isTelling)
  const counts = tally(observed)
  const best = PROFILES.reduce((a, b) => (counts[b] > counts[a] ? b : a), asked)
  if (best === asked) return undefined
  const answers = observed.reduce((sum, { count = 1 }) => sum + count, 0)
  const fit = `${counts[best]} of ${answers} fault answers fit it, ${counts[asked]} fit "${asked}"`
  if (asked !== 'wire') {
    return `this target seems to follow the status profile "${best}": ${fit}. Judge it with --statuses ${best}.`
  }
  return (
    `the live service answers 400 for nearly every fault; this target seems to follow the status profile "${best}": ${fit}. ` +
    `Where that is meant, --statuses ${best} judges it by that profile, without the cases that only records of the live service support.`
  )
}
