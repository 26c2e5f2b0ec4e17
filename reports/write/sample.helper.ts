/** Records of every status and level: what the golden tests of the writers show. */
import type { CaseRecord, Cause, Report, RunInfo } from '../../spec/record.ts'
import { docs, document, model, wire } from '../../spec/evidence.ts'
import { summarise } from '../summarise.ts'
import { NASTY } from './nasty.helper.ts'
import { SAMPLE_COVERAGE } from './sample-coverage.helper.ts'

export { NASTY } from './nasty.helper.ts'
export { SAMPLE_COVERAGE } from './sample-coverage.helper.ts'

const base: CaseRecord = {
  id: 'ForgotPassword/accept/minimal',
  title: 'accepts a request with required members only',
  operation: 'ForgotPassword',
  suite: 'accept',
  level: 'MUST',
  status: 'passed',
  source: [model('ForgotPasswordRequest')],
  ms: 12.4,
  examined: 3,
  requests: 4,
  seed: 1234,
  violations: [],
}

const exchange = (body: string, answer: string): NonNullable<CaseRecord['exchange']> => ({
  request: {
    method: 'POST',
    url: 'http://127.0.0.1:9229/',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.ForgotPassword',
    },
    body,
    bodyBytes: Buffer.byteLength(body),
  },
  response: {
    status: 400,
    headers: { 'content-type': 'text/html', 'x-powered-by': NASTY },
    body: answer,
    bodyBytes: Buffer.byteLength(answer),
    ms: 3.6,
  },
})

const replay = (id: string): string => `npx poolproof http://127.0.0.1:9229 --case '${id}' --seed 1234`

const tooLong = (member: string, bytes: number): CaseRecord => ({
  ...base,
  id: `ForgotPassword/reject/${member}/maxLength`,
  title: `refuses a ${member} that is too long`,
  suite: 'reject',
  status: 'failed',
  constraint: `${member}:maxLength`,
  source: [model('ForgotPasswordRequest'), wire('A', 'a public test of a wrong length')],
  violations: [
    {
      code: 'fault-is-the-expected-one',
      path: 'body.__type',
      expected: 'InvalidParameterException',
      actual: 'UserNotFoundException',
      message: 'answered UserNotFoundException instead of InvalidParameterException',
    },
  ],
  observed: [{ fault: 'UserNotFoundException', status: 404, fits: ['modeled'] }],
  exchange: exchange(`{"${member}":"${'x'.repeat(bytes)}"}`, '{"__type":"UserNotFoundException","message":"no"}'),
  curl: `curl -sS http://127.0.0.1:9229/ --data-raw '{"${member}":"${'x'.repeat(bytes)}"}'`,
  replay: replay(`ForgotPassword/reject/${member}/maxLength`),
})

const nasty: CaseRecord = {
  ...base,
  id: 'ForgotPassword/protocol/truncated-body',
  title: 'answers a truncated body in its own protocol',
  suite: 'protocol',
  status: 'failed',
  source: [wire('A', 'an issue thread with a | pipe and <b>markup</b>'), document('ForgotPassword')],
  violations: [
    {
      code: 'content-type-is-json',
      path: 'headers.content-type',
      expected: 'application/x-amz-json-1.1',
      actual: NASTY,
      message: `answered ${NASTY}`,
    },
    { code: 'body-is-json', path: 'body', expected: 'JSON', actual: '', message: 'the body is not JSON' },
  ],
  exchange: exchange('{"Username": "a', `<html>\n${NASTY}\n${'<p>padding</p>'.repeat(100)}</html>`),
  curl: `curl -sS http://127.0.0.1:9229/ --data-raw '{"Username": "a'`,
  replay: replay('ForgotPassword/protocol/truncated-body'),
}

const warned: CaseRecord = {
  ...base,
  id: 'ForgotPassword/faults/user-not-found',
  title: 'answers UserNotFoundException for a user that does not exist',
  suite: 'faults',
  level: 'SHOULD',
  status: 'warned',
  fault: 'UserNotFoundException',
  source: [docs('ForgotPassword, Errors'), wire('B', 'an SDK trace')],
  violations: [
    {
      code: 'message-text',
      path: 'body.message',
      expected: 'Username/client id combination not found.',
      actual: 'user pool has no such user 🙈',
      message: 'the message differs',
    },
  ],
  exchange: exchange('{"Username":"a"}', '{"__type":"UserNotFoundException"}'),
  replay: replay('ForgotPassword/faults/user-not-found'),
}

const noted: CaseRecord = {
  ...base,
  id: 'ForgotPassword/protocol/lower-case-target',
  title: 'answers a lower-case target header',
  suite: 'protocol',
  level: 'MAY',
  source: [wire('D', 'the same framework elsewhere')],
  violations: [
    {
      code: 'answers-at-all',
      path: 'status',
      expected: 'an answer',
      actual: '500',
      message: 'answered with a server error',
    },
  ],
}

const silent: CaseRecord = {
  ...base,
  id: 'ForgotPassword/protocol/deep-nesting',
  title: 'answers deep nesting',
  suite: 'protocol',
  status: 'errored',
  because: 'transport',
  reason: `nobody answered within 5000 ms: ${NASTY}`,
  examined: 0,
  ms: 5000.2,
  exchange: { request: { ...exchange('[[[[', '').request, body: '', bodyBytes: 80_000 } },
  curl: `curl -sS http://127.0.0.1:9229/ --data-raw '${'['.repeat(3000)}'`,
}

const skipped = (name: string, reason: string, because: Cause = 'capability'): CaseRecord => ({
  ...base,
  id: `ForgotPassword/faults/${name}`,
  title: `answers ${name}`,
  suite: 'faults',
  status: 'skipped',
  reason,
  because,
  examined: 0,
  requests: 0,
  ms: 0,
})

const HOOK = 'the target lacks the hook "failDelivery"'

/** In the order in which they ended. */
export const SAMPLE_RECORDS: CaseRecord[] = [
  tooLong('Username', 2500),
  base,
  nasty,
  skipped('code-delivery-failure', HOOK),
  tooLong('ClientId', 129),
  warned,
  noted,
  silent,
  skipped('internal-error', 'the target lacks the hook "internalError"'),
  skipped('throttling', HOOK),
  skipped('twin', `its twin was refused: ${NASTY}`, 'twin'),
]

export const SAMPLE_RUN: RunInfo = {
  tool: { name: 'poolproof', version: '0.1.0' },
  target: { url: 'http://127.0.0.1:9229', name: 'url', capabilities: ['readCode'] },
  edition: '2026-07-24',
  statuses: 'wire',
  seed: 1234,
  level: 'MUST',
  startedAt: '2026-01-02T03:04:05.678Z',
}

/** A run that does not conform, in which everything happened that can happen. */
export const SAMPLE_REPORT: Report = summarise(
  {
    ...SAMPLE_RUN,
    diagnosis: 'this target seems to follow the status profile "modeled": judge it with --statuses modeled.',
    trouble: [`the clean-up left a user pool behind: ${NASTY}`],
  },
  SAMPLE_RECORDS,
  SAMPLE_COVERAGE,
  65_432,
)

/** A run with nothing to complain about. */
export const CONFORMING_REPORT: Report = summarise(SAMPLE_RUN, [base], SAMPLE_COVERAGE, 1234)

/** A run in which everything was skipped. */
export const UNJUDGED_REPORT: Report = summarise(
  SAMPLE_RUN,
  SAMPLE_RECORDS.filter(({ status }) => status === 'skipped'),
  SAMPLE_COVERAGE,
  40,
)
