/** Faults that a hook brings about: the same request is accepted, then the hook is called, then it is refused. */
import type { Source } from '../../spec/evidence.ts'
import { model, wire } from '../../spec/evidence.ts'
import { hasStatus } from '../checks/refused-with.ts'
import type { CaseContext } from '../engine/case.ts'
import type { Success } from '../operations/success.ts'
import type { Concerned, HookName } from '../targets/adapter.ts'
import { delivering } from './delivering.ts'
import type { Provocation, Recipe } from './recipe.ts'

interface Row {
  fault: string
  title: string
  source: Source[]
  hook: HookName
  says?: string
  breaks: (ctx: CaseContext, concerned: Concerned) => Promise<void>
  /** A request that sends a message this way; absent: any request. */
  by?: 'EMAIL' | 'SMS'
  /** The pool sends e-mail through an identity of the developer's own. */
  developerEmail?: true
}

const ROWS: readonly Row[] = [
  {
    fault: 'CodeDeliveryFailureException',
    title: 'answers that the code could not be delivered',
    source: [model('CodeDeliveryFailureException: a verification code fails to deliver')],
    hook: 'failDelivery',
    breaks: ({ hooks }, concerned) => hooks.failDelivery(concerned),
    by: 'EMAIL',
  },
  {
    fault: 'ForbiddenException',
    says: 'firewall',
    title: 'answers for a request that a firewall rule blocks',
    source: [
      model('ForbiddenException: a web ACL of the user pool does not allow the request'),
      wire('A', 'ravenscar/franken-srp#13 (raw answer)'),
    ],
    hook: 'blockByFirewall',
    breaks: ({ hooks }, concerned) => hooks.blockByFirewall(concerned),
  },
  {
    fault: 'InternalErrorException',
    says: 'internal',
    title: 'answers that it failed inside',
    source: [
      model('InternalErrorException: the service encounters an internal error'),
      wire('B', 'aws-amplify/aws-sdk-android#2022'),
    ],
    hook: 'failInternally',
    breaks: ({ hooks, operation }, concerned) => hooks.failInternally({ ...concerned, operation: operation.name }),
  },
  {
    fault: 'InternalServerException',
    title: 'answers that it failed inside, by the other name that it has for it',
    source: [model('InternalServerException: the service encounters an internal error')],
    hook: 'failInternally',
    breaks: ({ hooks, operation }, concerned) => hooks.failInternally({ ...concerned, operation: operation.name }),
  },
  {
    fault: 'InvalidEmailRoleAccessPolicyException',
    title: "answers that it may not use the pool's e-mail identity",
    source: [model('InvalidEmailRoleAccessPolicyException: not allowed to use the e-mail identity')],
    hook: 'breakEmailRole',
    breaks: ({ hooks }, concerned) => hooks.breakEmailRole(concerned),
    by: 'EMAIL',
    developerEmail: true,
  },
  {
    fault: 'InvalidSmsRoleAccessPolicyException',
    says: 'sms-no-permission',
    title: "answers that the pool's SMS role may not publish",
    source: [
      model('InvalidSmsRoleAccessPolicyException: the role has no permission to publish'),
      wire('B', 'OElesin/querypal#6'),
    ],
    hook: 'breakSmsRole',
    breaks: ({ hooks }, concerned) => hooks.breakSmsRole({ ...concerned, how: 'no-permission' }),
    by: 'SMS',
  },
  {
    fault: 'InvalidSmsRoleTrustRelationshipException',
    says: 'sms-no-trust',
    title: "answers that the pool's SMS role does not trust the service",
    source: [
      model('InvalidSmsRoleTrustRelationshipException: the trust relationship is not valid'),
      wire('B', 'aws-amplify/amplify-flutter#1328'),
    ],
    hook: 'breakSmsRole',
    breaks: ({ hooks }, concerned) => hooks.breakSmsRole({ ...concerned, how: 'no-trust' }),
    by: 'SMS',
  },
  {
    fault: 'OperationNotEnabledException',
    title: 'answers that the operation is not available for the pool',
    source: [model('OperationNotEnabledException: not available for the current user pool configuration')],
    hook: 'disableOperation',
    breaks: ({ hooks, operation }, concerned) => hooks.disableOperation({ ...concerned, operation: operation.name }),
  },
]

const THROTTLING = wire('B', 'boto/botocore#1732, aws/aws-sdk-java#2301')
const throttled: Row = {
  fault: 'TooManyRequestsException',
  title: 'answers that there were too many requests',
  source: [model('TooManyRequestsException: too many requests for a given operation'), THROTTLING],
  hook: 'throttle',
  breaks: ({ hooks, operation }, concerned) => hooks.throttle({ ...concerned, operation: operation.name }),
}

export const recipes: Recipe[] = [
  ...ROWS.map(recipeOf),
  recipeOf(throttled),
  {
    ...recipeOf(throttled),
    variant: 'status',
    title: 'answers too many requests with 400, not with 429',
    source: [THROTTLING],
    profiles: ['wire'],
    check: () => hasStatus(400),
  },
]

function recipeOf(row: Row): Recipe {
  return {
    fault: row.fault,
    title: row.title,
    source: row.source,
    ...(row.says === undefined ? {} : { says: row.says }),
    needs: [row.hook],
    applies: (success) => row.by === undefined || delivering(success, row.by) !== undefined,
    provokes: (success) => provocation(success, row),
  }
}

function provocation(success: Success, { by, breaks, developerEmail }: Row): Provocation {
  const delivery = by === undefined ? undefined : delivering(success, by)
  const wants = { ...success.wants, ...delivery?.wants }
  return {
    changes: 'world',
    wish: { own: ['pool'], wants: developerEmail ? { ...wants, pool: { ...wants.pool, developerEmail } } : wants },
    ...(delivery === undefined ? {} : { input: delivery.input }),
    trouble: (ctx, _twin, concerned) => breaks(ctx, concerned),
  }
}
