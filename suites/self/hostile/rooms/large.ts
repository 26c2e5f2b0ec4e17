/** Answers that are too much: in length, in depth, in number. */
import type { Room } from '../behaviour.ts'
import { fault, html, json, JSON_TYPE, head, on, onForgot, raw, rewritten } from '../replies.ts'

const MB2 = 2_090_000
/** By itself such a run takes three times the work of a plain one at most; two run side by side. */
const large = { ends: [1, 2], work: 30, megabytes: 600, reports: 20 }
const filled = (text: string) => json(400, JSON.stringify({ x: text.repeat(MB2 / text.length) }))

export const largeOnes: Room = {
  'json-2mb': { does: 'answers 2 MB of one letter', act: onForgot(filled('y')), ...large },
  'del-2mb': { does: 'answers 2 MB of one control character', act: onForgot(filled('\x7f')), ...large },
  'quotes-2mb': { does: 'answers 2 MB of quotes', act: onForgot(filled('"')), ...large },
  'colons-2mb': { does: 'answers 2 MB of colons', act: onForgot(filled(':')), ...large },
  'pairs-2mb': { does: 'answers 2 MB of a=b&', act: onForgot(filled('a=b&')), ...large },
  'braces-2mb': { does: 'answers 2 MB of JSON packed in JSON', act: onForgot(filled('{\\"a\\":')), ...large },
  'message-2mb': {
    does: 'answers a fault whose message has 2 MB',
    act: onForgot(fault('X', 'm'.repeat(MB2))),
    ...large,
  },
  'type-1mb': { does: 'answers a fault whose name has 1 MB', act: onForgot(fault('T'.repeat(1e6), 'x')), ...large },
  'html-2mb': {
    does: 'answers a page of 2 MB',
    act: onForgot(html(500, '<p>"a":"b" '.repeat(190_000))),
    ...large,
  },
  'html-100kb': {
    does: 'answers pages of 100 kB',
    act: onForgot(json(400, JSON.stringify('<p>x'.repeat(25_000)))),
    ...large,
  },
  'extra-2mb': {
    does: 'adds 2 MB to its right answers',
    act: onForgot(rewritten((body) => ({ ...body, Extra: 'e'.repeat(MB2) }))),
    ...large,
    ends: [0, 1, 2],
  },
  '2mb-everywhere': { early: true, does: 'answers 2 MB to everything', act: () => filled('y'), ...large, ends: [2] },
  '2mb-of-everything': {
    early: true,
    does: 'adds 1.5 MB to every answer of every operation',
    act: rewritten((body) => ({ ...body, Extra: 'e'.repeat(1_500_000) })),
    ...large,
    ends: [0, 1, 2],
  },
  endless: {
    does: 'sends a body that does not end',
    act: onForgot(
      raw(
        'end',
        head('200 OK', `content-type: ${JSON_TYPE}`),
        ...Array.from({ length: 400 }, () => 'x'.repeat(10_000)),
      ),
    ),
    ...large,
  },
  tokens: {
    does: 'answers 60,000 members that are called like secrets',
    act: onForgot(
      json(
        400,
        JSON.stringify(Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`${i}token`, `secret-${i}`]))),
      ),
    ),
    ...large,
  },
  'many-members': {
    does: 'answers 100,000 members',
    act: onForgot(
      json(200, JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`m${i}`, i])))),
    ),
    ...large,
  },
  'deep-answer': {
    does: 'answers JSON that is 500,000 deep',
    act: onForgot(json(200, `{"CodeDeliveryDetails":${'['.repeat(5e5)}${']'.repeat(5e5)}}`)),
    ...large,
  },
  'deep-objects': {
    does: 'answers objects that are 200,000 deep',
    act: onForgot(json(400, `${'{"a":'.repeat(2e5)}1${'}'.repeat(2e5)}`)),
    ...large,
  },
  deep: {
    does: 'answers CreateUserPool with JSON that is 500,000 deep',
    act: on('CreateUserPool', json(200, `{"UserPool":${'['.repeat(5e5)}${']'.repeat(5e5)}}`)),
    ...large,
    ends: [2],
  },
  'delete-1mb': {
    does: 'refuses DeleteUserPool with 1 MB',
    act: on('DeleteUserPool', fault('X', 'z'.repeat(1e6))),
    ...large,
    ends: [2],
    left: 'told',
    reports: 8,
  },
}
