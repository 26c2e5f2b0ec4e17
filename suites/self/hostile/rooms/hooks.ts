/** Hooks that hang, lie or say something else. Who has no hooks is judged by the API alone. */
import type { Reply, Room } from '../behaviour.ts'
import { fault, html, json, onHook, rewritten } from '../replies.ts'

const readCode = (does: string, body: string, ends = [1, 2]) => ({
  does,
  act: onHook('readCode', json(200, body)),
  ends,
})
const index = (does: string, body: string) => ({ does, act: onHook('', json(200, body)), ends: [0] })
/** All but the list of them do so. */
const each = (does: string, reply: Reply, ends = [2]) => ({ does, act: onHook(undefined, reply), ends })
const listed = (hooks: unknown) => JSON.stringify({ poolproof: '0.1.0', hooks })

export const hooks: Room = {
  'index-hangs': { does: 'does not answer which hooks there are', act: onHook('', 'hang'), ends: [0] },
  'index-reset': { does: 'resets the connection where it is asked for hooks', act: onHook('', 'reset'), ends: [0] },
  'index-html': {
    does: 'answers HTML where it is asked for hooks',
    act: onHook('', html(200, '<h1>Hooks</h1>')),
    ends: [0],
  },
  'index-null': index('lists null as its hooks', listed(null)),
  'index-garbage': index(
    'lists garbage as its hooks',
    listed([1, null, {}, '__proto__', 'constructor', '../x', 'then']),
  ),
  'index-no-json': index('lists hooks in what is no JSON', '{"poolproof":"0.1.0","hooks":["readCo'),
  'index-2mb': index('lists 2 MB of hooks', listed(['h'.repeat(2e6)])),
  'index-redirect': {
    does: 'redirects where it is asked for hooks',
    act: onHook('', { status: 302, headers: { location: 'http://127.0.0.1:9/' }, body: '' }),
    ends: [0],
  },
  'hooks-hang': each('has hooks that hang', 'hang'),
  'hooks-reset': each('has hooks that reset the connection', 'reset'),
  'hooks-500': each('has hooks that break down', fault('X', 'y', 500)),
  'hooks-html': each('has hooks that answer HTML', html(200, '<h1>Done</h1>'), [1, 2]),
  'hooks-ansi': each('has hooks that answer escape sequences', fault('X', '\x1b]0;t\x07\x1b[2J\u202e', 500)),
  'hooks-1mb': each('has hooks that answer 1 MB', fault('X', 'h'.repeat(1e6), 500)),
  'hooks-say-yes': each('has hooks that say yes and do nothing', json(200, 'null'), [1, 2]),
  'hooks-gone': each('lists hooks that it does not have', json(404, '{"message":"none"}')),
  'code-number': readCode(
    'reads a number as the code',
    '{"code":123456,"medium":"EMAIL","destination":"a@example.com"}',
  ),
  'code-text': readCode('reads a text that is no code', '"123456"'),
  'code-array': readCode('reads an array as the code', '[]'),
  'code-empty': readCode('reads {} as the code', '{}', [2]),
  'code-without-destination': readCode('reads a code sent nowhere', '{"code":"123456","medium":"EMAIL"}', [2]),
  'code-medium-unknown': readCode(
    'reads a code sent by pigeon',
    '{"code":"123456","medium":"PIGEON","destination":"x"}',
    [2],
  ),
  'code-of-another': readCode(
    'reads a code that was sent to somebody else',
    '{"code":"123456","medium":"EMAIL","destination":"else@example.com"}',
    [1],
  ),
  'code-poison': readCode('reads __proto__ as the code', '{"__proto__":{"code":"1"},"code":{"__proto__":"x"}}', [2]),
  'code-late': {
    does: 'reads each code after the one before it',
    act: onHook(
      'readCode',
      rewritten((sent) => ({ ...sent, code: '000000' })),
    ),
    ends: [1],
  },
}
