/**
 * The one function that sweeps, recipes, cases and flows ask how an operation succeeds. It follows from the description,
 * from the table of members (`spec/members.json`), from the operation's effect, and from the graph of resources; a file
 * of this folder says what does not follow.
 */
import type { Edition } from '../../spec/edition.ts'
import { loadEdition } from '../../spec/edition.ts'
import type { JsonSchema, OperationDescription } from '../../spec/describe.ts'
import { SuiteError } from '../../spec/errors.ts'
import type { OperationFacts } from '../../spec/facts.ts'
import { factsOf } from '../../spec/facts.ts'
import { boundTo } from '../../spec/members.ts'
import { person } from '../../fixtures/people.ts'
import { drawSmall } from '../../fixtures/negative/place.ts'
import type { CaseContext } from '../engine/case.ts'
import type { HookName } from '../targets/adapter.ts'
import { closure, giverOf, madeBy, mergeWants, resourceOf, orderOf } from '../world/graph.ts'
import type { Have, Kind, Wants } from '../world/kinds.ts'
import type { Give, Reading } from '../world/resource.ts'
import { exceptionOf } from './exceptions.ts'
import { listedWants } from './listed-wants.ts'
import { readingOf } from './reading-of.ts'
import { setApart } from './set-apart.ts'
import type { Input, Success, Twin, Wish } from './success.ts'

const known = new WeakMap<OperationDescription, Success>()

/** @throws SuiteError `no-success` where a required member is filled by a kind of resource that does not exist yet. */
export function succeeds(operation: OperationDescription): Success {
  const before = known.get(operation)
  if (before !== undefined) return before
  const made = derive(operation)
  known.set(operation, made)
  return made
}

/** A member that the world fills. */
interface Bound {
  member: string
  value: string
  kind: Kind
  give: Give
  required: boolean
}

function derive(operation: OperationDescription): Success {
  const facts = factsOf(operation)
  const exception = exceptionOf(operation.name)
  const makes = madeBy(operation.name)
  const members = membersOf(operation)
  // What only a thing that is there can give (its id) is no value for one that is to be made.
  const bound = members.filter(
    (one): one is Bound => one.kind !== undefined && (one.kind !== makes?.kind || one.give?.fresh !== undefined),
  )
  const unfilled = members.filter((one) => one.kind === undefined && one.required && one.value !== undefined)
  if (unfilled.length > 0) throw noSuccess(operation, unfilled)
  const required = bound.filter((one) => one.required)
  const wants = { ...listedWants(operation.name, facts), ...wantsOf(required, makes?.kind), ...exception.wants }
  const changes = facts.effect === 'writes' || facts.effect === 'ends'
  // Where a thing holds only one of what is made, making it succeeds once on that thing.
  const holder = facts.effect === 'makes' ? makes?.oneIn : undefined
  const subject = changes ? subjectOf(facts, required, wants) : holder
  const isNew = ({ kind }: Bound): boolean => kind === makes?.kind
  const fresh = freshValues(makes?.kind)
  const ofMember = (name: string) => bound.find(({ member }) => member === name)

  function worldFor(wish: Wish = {}): { wants: Wants; own: readonly Kind[]; shared: boolean } {
    const asked: Wants = { ...wants, ...exception.holding?.[wish.hold ?? ''], ...wish.wants }
    const held = wish.hold === undefined ? undefined : ofMember(wish.hold)
    const chosen = Object.entries(wish.choose ?? {}).map(([name, value]) => ofMember(name)?.give.choose?.(value) ?? {})
    // What a value needs comes first: a user of this name, a client with a secret.
    const all = [...(makes === undefined ? chosen : []), heldWants(held, isNew)].reduce(
      (sum, one) => mergeWants(one, sum),
      asked,
    )
    const apart = setApart(operation.name, { effect: facts.effect, made: makes?.kind, subject }, all)
    const own = [...(subject === undefined ? [] : [subject]), ...(exception.own ?? []), ...(wish.own ?? [])]
    return { wants: apart, own, shared: facts.effect === 'reads' && own.length === 0 }
  }

  async function twin(ctx: CaseContext, wish: Wish = {}): Promise<Twin> {
    const { wants: all, own, shared } = worldFor(wish)
    return filled(ctx, await ctx.world.get(all, { own, shared }), all, wish)
  }

  async function filled(ctx: CaseContext, have: Have, all: Wants, wish: Wish): Promise<Twin> {
    const input: Input = {}
    for (const one of bound) {
      if (!one.required && wish.hold !== one.member && !isGiven(one.give, all)) continue
      input[one.member] = isNew(one)
        ? (wish.choose?.[one.member] ?? fresh(ctx, one.give))
        : ((await one.give.value(have, input, ctx.hooks)) ?? wish.choose?.[one.member])
    }
    const edition = loadEdition(operation.edition)
    const generated = generatedRequired(edition, operation, input, ctx.seed)
    const added = wish.bare === true ? {} : exception.adds
    return { input: inOrder(operation, { ...generated, ...added, ...input }), have, wish }
  }

  async function equal(ctx: CaseContext, first: Twin): Promise<Twin> {
    const { have, wish } = first
    const { wants: all } = worldFor(wish)
    if (facts.effect === 'reads' || facts.effect === 'writes') return first
    if (subject === undefined) return filled(ctx, have, all, wish)
    const other =
      subject === 'pool' || resourceOf(subject).oneIn === 'pool'
        ? await ctx.world.get(all, { own: [subject] })
        : await ctx.world.also(have, { [subject]: closure(all)[subject] ?? {} } as Wants)
    return filled(ctx, other, all, wish)
  }

  function readings({ have }: Twin, input: Input): readonly Reading[] {
    if (facts.seenIn !== undefined)
      return facts.seenIn.operations.map((name) => readingOf(operation.edition, name, have))
    if (makes !== undefined) return makes.observeNew?.(input, have) ?? []
    if (subject === undefined) return []
    return resourceOf(subject).observe?.(have[subject] as never, have) ?? []
  }

  function seenBy(twin: Twin, input: Input, answer: unknown): readonly Reading[] {
    const before = readings(twin, input)
    return before.length > 0 ? before : (makes?.observeMade?.(answer, twin.have) ?? [])
  }

  // What reads it back does not hang on which one it is.
  const unmade = (subject === undefined ? {} : { [subject]: {} }) as Have
  const nobody: Twin = { have: unmade, input: {}, wish: {} }

  return {
    operation,
    facts,
    wants,
    subject,
    hooks: [...new Set(required.flatMap(({ give }) => give.hooks ?? []))] as HookName[],
    fixed: members.filter(({ value }) => value !== undefined).map(({ member }) => member),
    isChoosable: (member) => {
      const one = ofMember(member)
      return one?.give.choose !== undefined && (isNew(one) || one.give.widerThanMade !== true)
    },
    isHoldable: (member) => ofMember(member) !== undefined,
    forced: exception.forced ?? true,
    isOfPool: required.some((one) => !isNew(one) && orderOf({ [one.kind]: {} }).includes('pool')),
    variants: exception.variants ?? [
      { id: 'generated', title: 'accepts generated requests that satisfy every constraint', wants: {} },
    ],
    worldFor,
    twin,
    equal,
    readings,
    messages: ({ bare = false } = {}) =>
      facts.delivers === undefined || (exception.adds !== undefined && !bare) ? 0 : 1,
    readBack: operationsOf(readings(nobody, {})),
    seenBy,
    readAfter: operationsOf(seenBy(nobody, {}, {})),
  }
}

const operationsOf = (readings: readonly Reading[]): string[] => [
  ...new Set(readings.map(({ operation }) => operation)),
]

/** Values of a thing that a request is to make: what is not there yet has a new name, and a new person's password. */
function freshValues(kind: Kind | undefined): (ctx: CaseContext, give: Give) => unknown {
  return (ctx, give) => {
    if (give.fresh === undefined)
      throw new SuiteError('no-success', `nothing gives the value of a ${kind} that is not there`)
    return give.fresh(ctx.world.name(), person(ctx.seed, FRESH))
  }
}

/** Somebody whom no world of a case has: worlds count from 0. */
const FRESH = 998

/** What it acts on; the last thing that it names, where no resource of that kind exists (a code is its user's). */
function subjectOf({ subject }: OperationFacts, required: readonly Bound[], wants: Wants): Kind | undefined {
  if (subject !== undefined && subject in wants) return subject as Kind
  return required.find(({ kind }) => kind === subject)?.kind ?? required.at(-1)?.kind
}

/** What the model requires, and what the facts say that every request needs besides. */
function requiredOf(operation: OperationDescription): string[] {
  const besides = factsOf(operation).implies.filter(({ member }) => member === undefined)
  return [...new Set([...(operation.input.required ?? []), ...besides.map(({ needs }) => needs)])]
}

/** A top-level member of the input, and what fills it: undefined where it is generated. */
function membersOf(operation: OperationDescription) {
  const required = requiredOf(operation)
  const names = Object.keys(operation.input.properties ?? {})
  // Required ones first: what is computed from other members comes after them.
  return [...names.filter((name) => required.includes(name)), ...names.filter((name) => !required.includes(name))].map(
    (member) => {
      const value = boundTo(member)
      const giver = value === undefined ? undefined : giverOf(value)
      return { member, value, kind: giver?.kind, give: giver?.give, required: required.includes(member) }
    },
  )
}

function wantsOf(required: readonly Bound[], makes: Kind | undefined): Wants {
  const first = makes === undefined ? {} : resourceOf(makes).needs({})
  return required
    .filter(({ kind }) => kind !== makes)
    .reduce<Wants>((sum, { kind, give }) => mergeWants(mergeWants({ [kind]: {} }, give.wants ?? {}), sum), first)
}

function heldWants(held: Bound | undefined, isNew: (one: Bound) => boolean): Wants {
  if (held === undefined || isNew(held)) return {}
  return mergeWants(held.give.wants ?? {}, { [held.kind]: {} })
}

/** Whether a world like this has the value at all: a secret hash where the client has a secret. */
function isGiven({ wants }: Give, all: Wants): boolean {
  if (wants === undefined) return false
  return Object.entries(wants).every(([kind, spec]) =>
    Object.entries(spec as object).every(
      ([name, value]) => (all[kind as Kind] as Record<string, unknown> | undefined)?.[name] === value,
    ),
  )
}

/** Required members that no resource fills: small valid values. */
function generatedRequired(edition: Edition, operation: OperationDescription, input: Input, seed: number): Input {
  const absent = requiredOf(operation).filter((name) => !(name in input))
  const { values } = factsOf(operation)
  const schemas = (operation.input.properties ?? {}) as Record<string, JsonSchema>
  return Object.fromEntries(
    absent.map((name) => [name, values[name]?.values[0] ?? drawSmall(edition, schemas[name] ?? {}, name, seed)]),
  )
}

/** Members in the order of the model, so that the same request is the same bytes. */
function inOrder(operation: OperationDescription, input: Input): Input {
  const names = Object.keys(operation.input.properties ?? {})
  return Object.fromEntries(Object.entries(input).toSorted(([a], [b]) => names.indexOf(a) - names.indexOf(b)))
}

function noSuccess(operation: OperationDescription, members: readonly { member: string; value: string | undefined }[]) {
  const [first] = members
  return new SuiteError(
    'no-success',
    `${operation.name} cannot succeed yet: ${first?.member} is filled by ${first?.value}, which no file of suites/world/resources/ gives`,
  )
}
