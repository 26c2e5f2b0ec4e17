/** The coverage of the sample run: a fault of every outcome, and a family that it did not touch. */
import type { Coverage, FaultCoverage } from '../../spec/record.ts'
import { NASTY } from './nasty.helper.ts'

const HOOK = 'the target lacks the hook "failDelivery"'

const open = (cases: number, right: number) => ({ provoked: right > 0, cases, right })

const unasked = (fault: string): FaultCoverage => ({
  fault,
  outcome: 'not provoked',
  ...open(0, 0),
  reason: 'no case of it ended in this run',
})

export const SAMPLE_COVERAGE: Coverage = {
  operations: { declared: 129, exercised: 1 },
  constraints: { declared: 1947, vacuous: 66, checked: 21 },
  faults: { declared: 1130, provoked: 2, verified: 1 },
  byOperation: [
    {
      operation: 'CreateGroup',
      family: 'groups',
      exercised: false,
      constraints: { declared: 8, vacuous: 1, checked: 0 },
      faults: [unasked('GroupExistsException')],
    },
    {
      operation: 'ForgotPassword',
      family: 'password-reset',
      exercised: true,
      constraints: { declared: 24, vacuous: 3, checked: 21 },
      faults: [
        { fault: 'CodeDeliveryFailureException', outcome: 'not provoked', ...open(1, 0), reason: HOOK },
        { fault: 'InternalErrorException', outcome: 'not provoked', ...open(1, 0), reason: HOOK },
        {
          fault: 'InvalidParameterException',
          outcome: 'in part',
          ...open(3, 2),
          reason: `its twin was refused: ${NASTY}`,
        },
        { fault: 'LimitExceededException', outcome: 'waived', ...open(0, 0), reason: 'the quotas are out of reach' },
        { fault: 'ResourceNotFoundException', outcome: 'right', provoked: true, cases: 1, right: 1 },
        { fault: 'UserNotFoundException', outcome: 'wrong', ...open(1, 0), reason: `400 ${NASTY} came instead` },
      ],
    },
    {
      operation: 'ConfirmForgotPassword',
      family: 'password-reset',
      exercised: false,
      constraints: { declared: 30, vacuous: 2, checked: 0 },
      faults: [unasked('ExpiredCodeException')],
    },
  ],
}
