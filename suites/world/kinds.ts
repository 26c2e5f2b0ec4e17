/**
 * The kinds of resources that a world is made of. Each file of `resources/` adds its own kind here, by declaration
 * merging, so that a new kind is one file.
 */

/** By kind: what can be wished for, and what is made. */
// eslint-disable-next-line typescript/no-empty-object-type -- filled by the resources
export interface Kinds {}

export type Kind = keyof Kinds
export type SpecOf<K extends Kind> = Kinds[K]['spec']
export type MadeOf<K extends Kind> = Kinds[K]['made']

/** What a case wants to exist, at most one of each kind: `{ client: { secret: true }, user: { email: 'verified' } }`. */
export type Wants = { readonly [K in Kind]?: SpecOf<K> }

/** What exists: all that was wanted, and what that needs. */
export type Have = { readonly [K in Kind]?: MadeOf<K> }

/** What comes of these wants. */
export type Got<W extends Wants> = Have & { readonly [K in keyof W & Kind]: MadeOf<K> }
