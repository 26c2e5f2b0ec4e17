/**
 * Where an obligation comes from, and what its source makes of it.
 * Nobody picks a level by hand: `levelOf` derives it from the sources that carry the obligation.
 */

/** RFC 2119. Decides whether a violation makes a case failed (MUST), warned (SHOULD) or noted (MAY). */
export type Level = 'MUST' | 'SHOULD' | 'MAY'

/**
 * - `document`: the source document (the numbered OpenAPI rendering of the API)
 * - `model`: the service model
 * - `docs`: the public API reference or developer guide
 * - `wire`: a public record of the live service's answer
 */
export type SourceKind = 'document' | 'model' | 'docs' | 'wire'

/**
 * Of a public record: A raw trace or a public test against the live service; B seen through an SDK; C documentation or
 * model only; D the same server framework on another service; E inference, never asserted.
 */
export type Certainty = 'A' | 'B' | 'C' | 'D'

/** One source of an obligation. `cite` names the place: a shape, a page, an issue thread. */
export interface Source {
  kind: SourceKind
  cite: string
  certainty: Certainty
}

/** The service model says so: a constraint, an output shape or a declared fault. */
export const model = (cite: string): Source => ({ kind: 'model', cite, certainty: 'C' })
/** The source document says so. */
export const document = (cite: string): Source => ({ kind: 'document', cite, certainty: 'C' })
/** The public API reference or developer guide says so. */
export const docs = (cite: string): Source => ({ kind: 'docs', cite, certainty: 'C' })
/** A public record of the live service's answer shows it. */
export const wire = (certainty: 'A' | 'B' | 'D', cite: string): Source => ({ kind: 'wire', cite, certainty })

/** The stronger, the higher. */
export const RANK: Record<Level, number> = { MAY: 0, SHOULD: 1, MUST: 2 }

function levelOfOne(source: Source): Level {
  if (source.kind === 'model' || source.kind === 'document') return 'MUST'
  if (source.kind === 'docs') return 'SHOULD'
  return source.certainty === 'A' ? 'MUST' : source.certainty === 'B' ? 'SHOULD' : 'MAY'
}

/**
 * The level that the strongest source gives, no higher than `atMost` (message texts are at most SHOULD; that a target
 * answers at all to garbage is MAY).
 * @throws RangeError without a source: what nobody has shown is not asserted.
 */
export function levelOf(sources: readonly Source[], atMost: Level = 'MUST'): Level {
  if (sources.length === 0) throw new RangeError('an obligation needs at least one source')
  const highest = strongest(sources.map(levelOfOne))
  return RANK[highest] <= RANK[atMost] ? highest : atMost
}

/** The strongest of these levels. */
function strongest(levels: readonly Level[]): Level {
  return levels.reduce((a, b) => (RANK[a] >= RANK[b] ? a : b), 'MAY')
}

/** True where a violation at `level` fails a run whose threshold is `threshold`. */
export function reaches(level: Level, threshold: Level): boolean {
  return RANK[level] >= RANK[threshold]
}
