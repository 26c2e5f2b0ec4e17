/** Bodies that are no JSON, or JSON that nobody expects. */
import type { Room } from '../behaviour.ts'
import { fault, json, on, onForgot, parsed, altered, rewritten } from '../replies.ts'

const says = (does: string, body: string | Buffer, status = 200) => ({
  does,
  act: onForgot(json(status, body)),
  ends: [1, 2],
})
const faulty = (does: string, type: unknown, message: unknown) => ({
  does,
  act: onForgot(fault(type, message)),
  ends: [1, 2],
})

/** Another type, for whatever it is. */
function retyped(value: unknown): unknown {
  if (Array.isArray(value)) return { 0: value.length }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, retyped(one)]))
  }
  return typeof value === 'string' ? value.length : String(value)
}

const POISON = '{"__proto__":{"polluted":true,"status":200},"constructor":{"prototype":{"polluted":true}},"__type":"X"}'

export const jsonOnes: Room = {
  'no-json': says('answers what is no JSON', '{"a":'),
  'no-body': says('answers 200 and nothing', ''),
  'only-spaces': says('answers spaces', '   \n '),
  null: says('answers null', 'null'),
  array: says('answers an array', '[]'),
  text: says('answers a text', '"ok"'),
  number: says('answers a number', '1e999'),
  'trailing-garbage': says('answers JSON and something behind it', '{} {}'),
  'single-quotes': says('answers JSON in single quotes', "{'CodeDeliveryDetails':{}}"),
  'byte-order-mark': says('answers a byte order mark and JSON', '\ufeff{"a":1}'),
  'invalid-utf8': says('answers bytes that are no UTF-8', Buffer.from('7b22fffe223a2280227d', 'hex')),
  'utf-16': says('answers UTF-16', Buffer.from('{"a":1}', 'utf16le')),
  'lone-surrogates': says('answers lone surrogates', '{"__type":"X","message":"\\ud800 \\udfff"}', 400),
  'duplicate-members': says('answers a member twice', '{"CodeDeliveryDetails":{},"CodeDeliveryDetails":1}'),
  poison: says('answers __proto__ and constructor', POISON, 400),
  'poison-in-success': says('answers 200 with __proto__', POISON),
  'poison-in-pools': {
    does: 'answers CreateUserPool with __proto__',
    act: on(
      'CreateUserPool',
      json(200, '{"__proto__":{"UserPool":{"Id":"us-east-1_x"}},"UserPool":{"__proto__":{"Id":"a"}}}'),
    ),
    ends: [2],
  },
  'poison-as-ids': {
    does: 'gives __proto__ as the name of each fault',
    act: onForgot(fault('__proto__', 'toString')),
    ends: [1, 2],
  },
  'members-of-object': faulty('answers a fault called hasOwnProperty', 'hasOwnProperty', 'valueOf'),
  'type-number': faulty('answers a number in the place of the fault', 42, 'x'),
  'type-array': faulty('answers an array in the place of the fault', ['UserNotFoundException'], 'x'),
  'type-object': faulty('answers an object in the place of the fault', { name: 'UserNotFoundException' }, 'x'),
  'type-null': faulty('answers null in the place of the fault', null, 'x'),
  'message-object': faulty('answers an object as the message', 'UserNotFoundException', { text: 'x' }),
  'message-nul': faulty('answers NUL in a message', 'X', 'a\0b\0'),
  'message-ansi': faulty('answers escape sequences in a message', 'X', '\x1b]0;title\x07\x1b[2J\x1b[31mred'),
  'message-bidi': faulty('turns the direction of writing in a message', 'X', '\u202eevil\u2066 \u200f'),
  'message-c1': faulty('answers C1 controls in a message', 'X', '\x9b2J\x85\x90'),
  'message-markup': faulty(
    'answers markup in a message',
    'X',
    '<script>alert(1)</script> ]]> & [a](javascript:b) # | `x`',
  ),
  'message-commands': faulty('answers workflow commands in a message', 'X', '\n::error::x\n##[error]y\n##vso[task.x]z'),
  'type-ansi': faulty('answers escape sequences as the name of a fault', '\x1b[2JUserNotFoundException', 'x'),
  escapes: {
    does: 'answers escape sequences where a pool is made',
    act: on('CreateUserPool', fault('X', '\x1b]0;title\x07\x1b[2J\x1b[31m\0\x9b\u202e')),
    ends: [2],
  },
  'escapes-in-clean-up': {
    does: 'answers escape sequences where a pool is removed',
    act: on('DeleteUserPool', fault('X\x1b[2J', '\x1b]0;title\x07\r\n::error::\u202e')),
    ends: [2],
    left: 'told',
  },
  'escapes-in-ids': {
    does: 'gives ids of escape sequences and quotes',
    act: on('CreateUserPool', async (turn) => {
      const made = parsed((await turn.pass()).body)?.['UserPool'] as { Id: string }
      return json(200, JSON.stringify({ UserPool: { ...made, Id: `\x1b[31m'"$(id)\`id\`${made.Id}` } }))
    }),
    ends: [2],
    left: 'told',
  },
  'wrong-types': { does: 'gives each value another type', act: onForgot(rewritten(retyped)), ends: [1, 2] },
  'wrong-types-everywhere': {
    early: true,
    does: 'gives each value of each operation another type',
    act: rewritten(retyped),
    ends: [2],
    left: 'told',
  },
  'nulls-everywhere': {
    does: 'answers null to every set-up call',
    act: (turn) => (turn.hook === undefined && /^Create|^Admin/.test(turn.operation) ? json(200, 'null') : undefined),
    ends: [2],
  },
  'arrays-everywhere': {
    early: true,
    does: 'wraps every answer in an array',
    act: altered((answer) => ({ ...answer, body: `[${String(answer.body)}]` })),
    ends: [2],
    left: 'told',
  },
}
