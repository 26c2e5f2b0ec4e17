/** What the world asks of a target, told beforehand: the graph of resources, walked without a target. */
import type { Cost } from '../engine/case.ts'
import type { Hooks } from '../targets/adapter.ts'
import { canonical, closure, dependants, orderOf, RESOURCES, resourceOf } from './graph.ts'
import type { Kind } from './kinds.ts'
import type { Way } from './resource.ts'

export interface PlannedWorld {
  /** How many of each kind are made. */
  made: Map<Kind, number>
  /** Set-up calls, and those that remove what was made. */
  requests: number
  /** Messages to people that making them causes. */
  messages: number
  /** The operations that are called, in alphabetical order. */
  calls: string[]
  /** Roles and identities that pools are made with. */
  roles: { sms: boolean; developerEmail: boolean }
}

/**
 * What the cases with these costs have made, each kind by the first way that a target offers which has all operations.
 * @param hooks those that the target has.
 */
export function planWorld(costs: readonly Cost[], hooks: Hooks = {}): PlannedWorld {
  const plan: PlannedWorld = {
    made: new Map(),
    requests: 0,
    messages: 0,
    calls: [],
    roles: { sms: false, developerEmail: false },
  }
  const shared = new Set<string>()
  const calls = new Set<string>()
  for (const cost of costs) {
    for (const { kind, spec, count } of madeFor(cost, shared)) {
      const way = firstWay(kind, spec, hooks)
      const { remove, anew = [] } = resourceOf(kind)
      plan.made.set(kind, (plan.made.get(kind) ?? 0) + count)
      plan.requests += count * ((way?.calls.length ?? 0) + (remove === undefined ? 0 : 1))
      plan.messages += count * (way?.messages?.(spec) ?? 0)
      for (const one of [...(way?.calls ?? []), ...anew]) calls.add(one)
      plan.roles.sms ||= ('sms' in spec && spec.sms === true) || ('mfa' in spec && spec.mfa === true)
      plan.roles.developerEmail ||= 'developerEmail' in spec && spec.developerEmail === true
    }
  }
  for (const { remove } of RESOURCES.values())
    if (remove !== undefined) for (const one of [remove.operation, ...(remove.first?.calls ?? [])]) calls.add(one)
  // Finds a pool whose creation got no answer.
  calls.add('ListUserPools')
  plan.calls = [...calls].toSorted()
  return plan
}

/** What one case has made that is not there yet. */
function madeFor({ wants, choice = {}, times = 1, also = {} }: Cost, shared: Set<string>) {
  const all = closure(wants)
  const order = orderOf(all)
  const fresh = choice.shared === true ? [] : order.filter((kind) => resourceOf(kind).sharing === 'own')
  const own = new Set(dependants([...(choice.own ?? []), ...fresh], all))
  const keys = new Map<Kind, string>()
  const besides = Object.entries(also).map(([kind, spec]) => ({ kind: kind as Kind, spec: spec as object, count: 1 }))
  const main = order.flatMap((kind) => {
    const spec: object = all[kind] ?? {}
    if (own.has(kind)) return [{ kind, spec, count: times }]
    const needs = Object.keys(resourceOf(kind).needs(spec)) as Kind[]
    const key = [canonical(kind, spec), ...needs.map((need) => keys.get(need))].join(' in ')
    keys.set(kind, key)
    if (shared.has(key)) return []
    shared.add(key)
    return [{ kind, spec, count: 1 }]
  })
  return [...main, ...besides]
}

function firstWay(kind: Kind, spec: object, hooks: Hooks): Way<Kind> | undefined {
  return resourceOf(kind).ways.find((way) => way.offers?.(spec, hooks) ?? true)
}

export interface IamStatement {
  Effect: 'Allow'
  Action: string[]
  Resource: string
  Condition?: Record<string, Record<string, string>>
}

export interface IamPolicy {
  Version: '2012-10-17'
  Statement: IamStatement[]
}

/**
 * The policy that lets the run's credentials do all that a run does on the live service.
 * Pools cannot be named in a policy before they exist, so the resource is every pool.
 * @param operations signed ones.
 */
export function iamPolicy(operations: readonly string[], { sms, developerEmail }: PlannedWorld['roles']): IamPolicy {
  const statements: IamStatement[] = [
    { Effect: 'Allow', Action: [...new Set(operations)].sort().map((name) => `cognito-idp:${name}`), Resource: '*' },
  ]
  if (sms) statements.push(passRole)
  if (developerEmail) statements.push(linkEmailRole)
  return { Version: '2012-10-17', Statement: statements }
}

/** A pool that sends SMS is handed the role that it sends them with. */
const passRole: IamStatement = {
  Effect: 'Allow',
  Action: ['iam:PassRole'],
  Resource: 'arn:aws:iam::*:role/poolproof-sms',
  Condition: { StringEquals: { 'iam:PassedToService': 'cognito-idp.amazonaws.com' } },
}

/** The first pool of an account that sends from the developer's own identity makes the service's role for that. */
const linkEmailRole: IamStatement = {
  Effect: 'Allow',
  Action: ['iam:CreateServiceLinkedRole'],
  Resource: 'arn:aws:iam::*:role/aws-service-role/email.cognito-idp.amazonaws.com/*',
}
