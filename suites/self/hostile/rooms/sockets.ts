/** Connections that break, stall or say something else than HTTP. */
import type { Room } from '../behaviour.ts'
import { afterWork, altered, bytesOf, FEW, head, late, once, onForgot, raw } from '../replies.ts'

const started = head('200 OK', 'content-type: application/x-amz-json-1.1', 'content-length: 100')
const slowly = (text: string, ms: number) => [...text].flatMap((character) => [character, ms])

export const sockets: Room = {
  'reset-at-once': { does: 'resets the connection of each request', act: onForgot('reset'), ends: [2] },
  'reset-everything': { early: true, does: 'resets whatever comes', act: () => 'reset', ends: [2] },
  'end-at-once': { does: 'ends the connection without a word', act: onForgot(raw('end')), ends: [2] },
  'half-a-status-line': { does: 'ends within the status line', act: onForgot(raw('end', 'HTTP/1.1 2')), ends: [2] },
  'half-a-header': { does: 'ends within a header', act: onForgot(raw('end', 'HTTP/1.1 200 OK\r\ncont')), ends: [2] },
  'half-a-body': { does: 'ends within the body', act: onForgot(raw('end', started, '{"Code')), ends: [2] },
  'reset-in-body': { does: 'resets within the body', act: onForgot(raw('reset', started, '{"Code', 20)), ends: [2] },
  'never-answers': { does: 'takes the request and is silent', act: onForgot('hang'), ends: [2], cases: FEW },
  'hangs-at-everything': { early: true, does: 'is silent whatever comes', act: () => 'hang', ends: [2] },
  'slow-headers': {
    does: 'sends its headers a byte at a time, for longer than anybody waits',
    act: onForgot(raw('end', ...slowly(started, 100))),
    ends: [2],
    cases: FEW,
  },
  'slow-body': {
    does: 'sends its body a byte at a time, for longer than anybody waits',
    act: onForgot(raw('end', started, ...slowly(' '.repeat(100), 100))),
    ends: [2],
    cases: FEW,
  },
  'slow-but-in-time': { does: 'takes 300 ms for each answer', act: onForgot(late(300)), ends: [0] },
  'in-small-pieces': {
    does: 'sends its answers in pieces of seven bytes',
    act: onForgot(
      altered((answer) => {
        const bytes = bytesOf(answer, 'connection: close')
        const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) =>
          bytes.subarray(at * 7, at * 7 + 7),
        )
        return raw('end', ...pieces)
      }),
    ),
    ends: [0],
  },
  garbage: {
    does: 'sends bytes that are no HTTP',
    act: onForgot(raw('end', Buffer.alloc(999, '\x00\xff\x1b['))),
    ends: [2],
  },
  'http2-preface': {
    does: 'speaks HTTP/2',
    act: onForgot(raw('end', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', Buffer.alloc(9))),
    ends: [2],
  },
  'tls-alert': { does: 'speaks TLS', act: onForgot(raw('end', Buffer.from('15030100020246', 'hex'))), ends: [2] },
  'http2-everywhere': {
    early: true,
    does: 'speaks HTTP/2 only',
    act: () => raw('end', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
    ends: [2],
  },
  'closes-kept-connections': {
    does: 'promises to keep each connection for a minute, and ends it behind the answer',
    act: altered((answer) => raw('end', bytesOf(answer, 'connection: keep-alive', 'keep-alive: timeout=60'))),
    ends: [0],
  },
  'resets-kept-connections': {
    does: 'promises to keep each connection, and resets it a moment after the answer',
    act: onForgot(altered((answer) => raw('reset', bytesOf(answer, 'connection: keep-alive'), 5))),
    // Whether the reset comes behind or within the answer is the system's to decide.
    ends: [0, 2],
  },
  'closes-each': {
    does: 'announces that each connection ends with its answer',
    act: altered((answer) => raw('end', bytesOf(answer, 'connection: close'))),
    ends: [0],
  },
  'cut-one': {
    does: 'cuts one answer within the status line',
    act: onForgot(once('cut', () => raw('end', 'HTTP/1.1 2'))),
    ends: [0],
  },
  'cut-one-after-work': {
    does: 'carries one request out and resets its connection',
    act: onForgot(once('cut', afterWork('reset'))),
    ends: [0],
  },
  'silent-once': { does: 'does not answer one request', act: onForgot(once('hang', () => 'hang')), ends: [0, 2] },
  'two-answers': {
    does: 'sends a second answer that nobody asked for',
    act: onForgot(altered((answer) => raw('end', bytesOf(answer), bytesOf({ status: 500, body: '{}' })))),
    // Whether the next request is on its way when it comes is chance; then it is the answer to that one.
    ends: [0, 1, 2],
  },
  'an-answer-before-the-question': {
    does: 'sends an answer for the next request before it comes',
    act: onForgot(
      altered((answer) => raw('end', bytesOf(answer), bytesOf({ status: 200, body: '{"Username":"x"}' }), 50)),
    ),
    // Then it did answer the next request so.
    ends: [0, 1, 2],
  },
}
