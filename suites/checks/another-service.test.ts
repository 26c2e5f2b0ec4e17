import { expect, it } from 'vitest'
import { isOfAnotherService, unlessOfAnotherService } from './another-service.ts'
import { answer } from './fake-exchange.helper.ts'
import { answersUnknownOperationOutput } from './framework.ts'

const BUCKETS = '<?xml version="1.0"?><ListAllMyBucketsResult><Buckets/></ListAllMyBucketsResult>'

it.each([
  ['a list of buckets', answer(200, BUCKETS), true],
  ['an error without a declaration', answer(404, '<Error><Code>NoSuchBucket</Code></Error>'), true],
  ['405', answer(405, ''), true],
  ['words of a router', answer(400, { message: 'Could not determine target AWS service' }), true],
  ['the framework in XML', answer(404, '<UnknownOperationException/>'), false],
  ['the framework in JSON', answer(400, { __type: 'UnknownOperationException' }), false],
  [
    'another fault of this API',
    answer(400, { __type: 'InvalidParameterException', message: 'unknown service' }),
    false,
  ],
  ['a page', answer(404, '<!DOCTYPE html><pre>Cannot POST /</pre>'), false],
  ['a page without a doctype', answer(404, '<html></html>'), false],
  ['nothing', answer(200, ''), false],
])('%s', (_what, exchange, expected) => expect(isOfAnotherService(exchange)).toBe(expected))

it('what another service answers is noted, what this one answers wrongly is not', () => {
  const check = unlessOfAnotherService(answersUnknownOperationOutput)
  expect(check(answer(200, BUCKETS))).toMatchObject([{ code: 'unknown-operation-output', level: 'MAY' }])
  expect(check(answer(400, '<html></html>')).map(({ level }) => level)).toEqual([undefined])
})
