/** The envelope of answers, success and fault: one case per obligation. */
import type { OperationDescription } from '../../../spec/describe.ts'
import type { Source } from '../../../spec/evidence.ts'
import { docs, document, levelOf, wire } from '../../../spec/evidence.ts'
import type { Profile } from '../../../spec/record.ts'
import type { Case, CaseContext, Check } from '../../engine/case.ts'
import type { Given } from '../../cases/given.ts'
import {
  allowsOrigin,
  contentTypeIs,
  hasRequestId,
  namesFaultBare,
  namesFaultInHeader,
  repeatsMessageInHeader,
  saysMessage,
} from '../../checks/envelope.ts'
import { answersPreflight } from '../../checks/preflight.ts'
import type { Exchange } from '../../wire/exchange.ts'
import { once } from '../once.ts'
import { tryTwin } from '../twin.ts'
import { sampleFaults } from './samples.ts'

const ORIGIN = 'https://app.example.com'
const RAW_FAULT = wire('A', 'localstack/localstack#3201, aws/aws-cli#3348 (headers and bodies of faults)')
const RAW_SUCCESS = wire('A', 'aws-amplify/aws-sdk-ios#4837 (raw exchange of ForgotPassword)')
const NUMBERED = document('responses of ForgotPassword: application/json')

interface Obligation {
  name: string
  title: string
  source: Source[]
  profiles?: readonly Profile[]
  on: 'success' | 'faults' | 'both'
  check: Check
  headers?: Record<string, string>
}

const LIVE = ['wire'] as const

const OBLIGATIONS: readonly Obligation[] = [
  {
    name: 'fault-type',
    title: 'names a fault in "__type" of the body, without a namespace',
    source: [RAW_FAULT],
    profiles: LIVE,
    on: 'faults',
    check: namesFaultBare,
  },
  {
    name: 'fault-type-header',
    title: 'names a fault in the header x-amzn-errortype',
    source: [RAW_FAULT],
    profiles: LIVE,
    on: 'faults',
    check: namesFaultInHeader,
  },
  {
    name: 'fault-message',
    title: 'says in "message" what is wrong',
    source: [RAW_FAULT],
    profiles: LIVE,
    on: 'faults',
    check: saysMessage,
  },
  {
    name: 'fault-message-header',
    title: 'repeats the message in the header x-amzn-errormessage',
    source: [RAW_FAULT],
    profiles: LIVE,
    on: 'faults',
    check: repeatsMessageInHeader,
  },
  {
    name: 'fault-content-type',
    title: 'answers a fault as application/x-amz-json-1.1',
    source: [docs('smithy, awsJson1_1 protocol tests of errors')],
    profiles: LIVE,
    on: 'faults',
    check: contentTypeIs('application/x-amz-json-1.1'),
  },
  {
    name: 'content-type',
    title: 'answers as application/x-amz-json-1.1',
    source: [RAW_SUCCESS],
    profiles: LIVE,
    on: 'success',
    check: contentTypeIs('application/x-amz-json-1.1'),
  },
  {
    name: 'content-type-numbered',
    title: 'answers as application/json',
    source: [NUMBERED],
    profiles: ['numbered'],
    on: 'both',
    check: contentTypeIs('application/json'),
  },
  {
    name: 'request-id',
    title: 'gives every answer a request id',
    source: [RAW_SUCCESS, RAW_FAULT],
    profiles: LIVE,
    on: 'both',
    check: hasRequestId,
  },
  {
    name: 'cors',
    title: 'lets a page of another origin read the answer',
    source: [wire('A', 'aws-solutions/simple-file-manager-for-amazon-efs PR#129')],
    profiles: LIVE,
    on: 'both',
    check: allowsOrigin,
    headers: { origin: ORIGIN },
  },
]

export function envelopeCases(operation: OperationDescription, given: Given): Case[] {
  return [...OBLIGATIONS.map((one) => obligationCase(operation, given, one)), preflightCase(operation)]
}

function base(operation: OperationDescription, name: string, title: string, source: Source[]): Omit<Case, 'run'> {
  const id = `${operation.name}/protocol/envelope/${name}`
  return { id, title, operation: operation.name, suite: 'protocol', level: levelOf(source), source, needs: [] }
}

function obligationCase(operation: OperationDescription, given: Given, one: Obligation): Case {
  return {
    ...base(operation, one.name, one.title, one.source),
    ...(one.profiles === undefined ? {} : { profiles: one.profiles }),
    run: async (ctx) => (await exchanges(ctx, given, one)).map((exchange) => ctx.examine(exchange, one.check)),
  }
}

async function exchanges(ctx: CaseContext, given: Given, { on, headers = {} }: Obligation): Promise<Exchange[]> {
  const asked = `${ctx.operation.name} ${JSON.stringify(headers)}`
  const faults = () => once(ctx, `faults ${asked}`, () => sampleFaults(ctx, given, headers))
  if (on === 'faults') return faults()
  const success = await once(ctx, `success ${asked}`, async () => {
    const { input } = await given.twin(ctx)
    await tryTwin(ctx, input)
    return ctx.call(ctx.operation.name, input, headers)
  })
  return on === 'success' ? [success] : [success, ...(await faults())]
}

function preflightCase(operation: OperationDescription): Case {
  const asked = ['content-type', 'x-amz-target', 'x-amz-user-agent']
  const source = [wire('A', 'six public dumps of preflights (2020-10 to 2021-02)')]
  return {
    ...base(operation, 'preflight', 'answers a CORS preflight', source),
    profiles: LIVE,
    run: async (ctx) => {
      const headers = {
        origin: ORIGIN,
        'access-control-request-method': 'POST',
        'access-control-request-headers': asked.join(','),
      }
      const exchange = await ctx.send({ method: 'OPTIONS', path: '/', headers, body: new Uint8Array() })
      return [ctx.examine(exchange, answersPreflight(asked))]
    },
  }
}
