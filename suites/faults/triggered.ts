/** Faults of a trigger: it first behaves, and then does not. */
import { arnOf } from '../../fixtures/triggers/function-name.ts'
import type { Behaviour } from '../../fixtures/triggers/triggers.ts'
import type { Source } from '../../spec/evidence.ts'
import { model, wire } from '../../spec/evidence.ts'
import { violation } from '../checks/violation.ts'
import type { CaseContext, Check } from '../engine/case.ts'
import type { Success } from '../operations/success.ts'
import { is } from './binds.ts'
import { delivering } from './delivering.ts'
import type { Provocation, Recipe } from './recipe.ts'

interface Row {
  fault: string
  variant?: string
  /** What the trigger does, in words. */
  does: string
  behaviour: Behaviour
  source: Source[]
  says?: string
  /** Only of this trigger. Default: of any. */
  of?: string
}

const INVALID_RESPONSE = [
  model('InvalidLambdaResponseException: an invalid Lambda response'),
  wire('B', 'aws-amplify/amplify-flutter#2391, aws/aws-sdk-js#2692'),
]

const ROWS: readonly Row[] = [
  {
    fault: 'InvalidLambdaResponseException',
    variant: 'not-an-event',
    says: 'lambda-not-an-event',
    does: 'returns JSON which is no event',
    behaviour: 'not-an-event',
    source: INVALID_RESPONSE,
  },
  {
    fault: 'InvalidLambdaResponseException',
    variant: 'not-json',
    says: 'lambda-not-json',
    does: 'returns something else than JSON',
    behaviour: 'not-json',
    source: INVALID_RESPONSE,
  },
  {
    fault: 'UnexpectedLambdaException',
    does: 'it may not invoke',
    behaviour: 'denied',
    source: [
      model('UnexpectedLambdaException: an unexpected exception with Lambda'),
      wire('B', 'recorded "CustomMessage invocation failed due to error AccessDeniedException"'),
    ],
  },
  {
    fault: 'UserLambdaValidationException',
    does: 'throws',
    behaviour: 'throws',
    source: [
      model('UserLambdaValidationException: a user validation exception with the Lambda service'),
      wire('B', 'recorded "CustomMessage failed with error ..." (SignUp)'),
    ],
  },
  {
    fault: 'InvalidParameterException',
    variant: 'no-placeholder',
    does: 'leaves out the code',
    behaviour: 'no-placeholder',
    source: [wire('B', 'amazon-cognito-identity-js#99, aws/aws-lambda-go#330 (ForgotPassword)')],
    of: 'CustomMessage',
  },
]

/** The trigger that an operation fires, if a source says that it fires one. */
const triggerOf = ({ facts }: Success): string | undefined => facts.triggers?.names[0]

/** AdminCreateUser asks before it makes a user, too. */
const before: Recipe = {
  fault: 'UserLambdaValidationException',
  variant: 'pre-sign-up',
  title: 'answers for a PreSignUp trigger that throws',
  source: [
    model('UserLambdaValidationException: a user validation exception with the Lambda service'),
    wire('B', 'recorded "PreSignUp failed with error ..." (AdminCreateUser)'),
  ],
  says: 'lambda-threw-before-sign-up',
  needs: ['pointTriggersAt'],
  applies: is('AdminCreateUser'),
  provokes: (success) => misbehaves(success, 'throws', 'PreSignUp'),
}

const usual: Recipe[] = ROWS.map(({ fault, variant, does, behaviour, source, of, says }) => ({
  fault,
  ...(variant === undefined ? {} : { variant }),
  title: titleOf(does),
  source,
  ...(says === undefined ? {} : { says }),
  needs: ['pointTriggersAt'],
  applies: (success) => {
    const trigger = triggerOf(success)
    return trigger !== undefined && (of === undefined || of === trigger)
  },
  provokes: (success) => misbehaves(success, behaviour),
}))

export const recipes: Recipe[] = [...usual, before]

function titleOf(does: string): Recipe['title'] {
  const what = does === 'leaves out the code' ? 'refuses the message of' : 'answers for'
  const that = does === 'it may not invoke' ? 'that it may not invoke' : `that ${does}`
  return (success) => `${what} a ${triggerOf(success) ?? ''} trigger ${that}`
}

/** The twin goes through the same trigger, which echoes its event as a good trigger may. */
function misbehaves(success: Success, behaviour: Behaviour, trigger = triggerOf(success) ?? ''): Provocation {
  const delivery = trigger === 'CustomMessage' ? delivering(success, 'EMAIL') : undefined
  return {
    changes: 'world',
    wish: {
      own: ['pool'],
      wants: {
        ...success.wants,
        ...delivery?.wants,
        // The ARN names a function by what it does, so it is known before the run.
        pool: { ...success.wants.pool, triggers: { [trigger]: arnOf('echo') } },
      },
    },
    ...(delivery === undefined ? {} : { input: delivery.input }),
    trouble: async (ctx, { have }) => ctx.triggers.behave(have.pool?.id ?? '', behaviour),
    happened: (ctx, { have }) => wasInvoked(ctx, have.pool?.id ?? '', behaviour),
  }
}

/** Without an invocation, the refusal was for something else. Violation `trigger-not-invoked`. */
function wasInvoked(ctx: CaseContext, userPoolId: string, behaviour: Behaviour): Check {
  return () =>
    ctx.triggers.calls(userPoolId).some((call) => call.behaviour === behaviour)
      ? []
      : [violation('trigger-not-invoked', 'trigger', 'an invocation', undefined, 'refuses without asking its trigger')]
}
