/** Recorded facts about the wire, each file of `spec/wire/` with its reader. Where no record shows an answer, there is none. */
import { readData } from './data.ts'
import type { Source } from './evidence.ts'
import type { Profile } from './record.ts'

/** JSON types that records show in a place of another type. */
export type RecordedType = 'object' | 'string' | 'number' | 'boolean'

export interface Mistype {
  wrongType: RecordedType
  source: Source
}

/** The wrong types that get a SerializationException, by the kind of place that they stand in. */
export function mistypes(place: 'string' | 'list' | 'map'): readonly Mistype[] {
  return readData<Record<typeof place, Mistype[]>>('wire/mistypes.json')[place]
}

export interface MessageFacts {
  /** Top-level members whose constraint messages a trace shows. */
  traced: { members: readonly string[]; source: Source }
  /** Of several members broken at once. */
  several: { source: Source }
  /** Paths, as messages spell them, whose value a message leaves out. */
  hidden: { paths: readonly string[]; source: Source }
  /** Items (path and rule, without a pattern) of rules that the service has and the model has not. */
  beyond: readonly { items: readonly string[]; why: string; source: Source }[]
}

export const messageFacts = (): MessageFacts => readData<MessageFacts>('wire/messages.json')

export interface MalformedAnswer {
  answer: 'serialization' | 'unknown-operation' | 'unknown-operation-output' | 'xml-404'
  source: Source
}

/** What a record shows to come back for a malformed request of that name. */
export function malformedAnswer(name: string): MalformedAnswer | undefined {
  const answers = readData<Record<string, MalformedAnswer>>('wire/malformed.json')
  return Object.hasOwn(answers, name) ? answers[name] : undefined
}

export interface EnvelopeFact {
  /** Last part of the id: `fault-type-header`. */
  name: string
  /** In the present tense. */
  title: string
  on: 'success' | 'faults' | 'both'
  /** The status profiles under which it holds. */
  profiles: readonly Profile[]
  source: readonly Source[]
}

/** What every answer's envelope is held to, in the order of the file. */
export function envelopeFacts(): EnvelopeFact[] {
  const facts = readData<Record<string, Omit<EnvelopeFact, 'name'>>>('wire/envelopes.json')
  return Object.entries(facts).map(([name, fact]) => ({ name, ...fact }))
}

export interface FaultText {
  /** Absent: every operation that the situation can come up in. */
  operations?: readonly string[]
  /** Any of them; `{ClientId}` stands for what was sent under that name. */
  texts: readonly string[]
  source: Source
}

/** What records show a fault of this operation to say in a situation; undefined where none does. */
export function faultText(situation: string, operation: string): FaultText | undefined {
  const texts = readData<Record<string, FaultText[]>>('wire/fault-texts.json')[situation] ?? []
  return texts.find(({ operations }) => operations?.includes(operation) ?? true)
}

/** What the body of every modeled fault carries. The framework's own faults may come without a message. */
export function faultPresence(): readonly { members: readonly string[]; source: Source }[] {
  return readData<{ fault: { members: string[]; source: Source }[] }>('wire/presence.json').fault
}
