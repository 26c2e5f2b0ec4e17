/** Answers that are HTTP, or nearly. */
import { gzipSync } from 'node:zlib'
import type { Room } from '../behaviour.ts'
import { altered, bytesOf, FEW, fault, head, html, json, JSON_TYPE, once, onForgot, raw } from '../replies.ts'

const typed = `content-type: ${JSON_TYPE}`
const chunked = 'transfer-encoding: chunked'
const MANY = Array.from({ length: 500 }, (_, at) => [`x-flood-${at}`, 'y'.repeat(60)] as const)
const interim = (times: number, status: string) =>
  onForgot(altered((answer) => raw('end', head(status).repeat(times), bytesOf(answer, 'connection: close'))))
const redirect = (status: number) => ({
  does: `redirects by ${status} to another server`,
  act: onForgot({ status, headers: { location: 'http://127.0.0.1:9/elsewhere' }, body: '' }),
  ends: [1, 2],
})
const whole = (text: string, ...lines: string[]) => onForgot(raw('end', head('200 OK', typed, ...lines), text))

export const http: Room = {
  'content-length-too-small': {
    does: 'announces less than it sends',
    act: whole('{"a":"bcdef"}', 'content-length: 5'),
    ends: [1, 2],
  },
  'content-length-too-large': {
    does: 'announces more than it sends',
    act: whole('{}', 'content-length: 99'),
    ends: [2],
  },
  'content-length-twice': {
    does: 'announces two lengths',
    act: whole('{"a":1}', 'content-length: 7', 'content-length: 2'),
    ends: [2],
  },
  'content-length-negative': { does: 'announces a negative length', act: whole('{}', 'content-length: -2'), ends: [2] },
  'content-length-and-chunks': {
    does: 'announces a length and chunks',
    act: whole('2\r\n{}\r\n0\r\n\r\n', 'content-length: 2', chunked),
    ends: [1, 2],
  },
  'chunk-size-lies': {
    does: 'lies about the size of a chunk',
    act: whole('ffff\r\n{}\r\n0\r\n\r\n', chunked),
    ends: [2],
  },
  'chunk-size-garbage': {
    does: 'sends a chunk size that is no number',
    act: whole('zz\r\n{}\r\n', chunked),
    ends: [2],
  },
  'chunks-without-end': { does: 'ends before the last chunk', act: whole('2\r\n{}\r\n', chunked), ends: [2] },
  'gzip-lie': {
    does: 'says that its plain answers are gzip',
    act: onForgot(altered((answer) => ({ ...answer, headers: { ...answer.headers, 'content-encoding': 'gzip' } }))),
    ends: [0, 1],
  },
  'gzip-unasked': {
    does: 'packs its answers, though nobody said that it may',
    act: onForgot(
      altered((answer) => ({
        ...answer,
        headers: { ...answer.headers, 'content-encoding': 'gzip' },
        body: gzipSync(answer.body),
      })),
    ),
    ends: [1, 2],
  },
  'gzip-bomb': {
    does: 'answers 100 MB, packed',
    act: onForgot({
      status: 200,
      headers: { 'content-type': JSON_TYPE, 'content-encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(1e8)),
    }),
    ends: [1, 2],
    megabytes: 600,
  },
  'header-flood': {
    does: 'sends more headers than anybody reads',
    act: whole(
      '{}',
      'content-length: 2',
      ...Array.from({ length: 2_000 }, (_, at) => `x-flood-${at}: ${'y'.repeat(60)}`),
    ),
    ends: [2],
  },
  'many-headers': {
    does: 'sends 500 headers beside its right ones',
    act: onForgot(altered((answer) => ({ ...answer, headers: { ...answer.headers, ...Object.fromEntries(MANY) } }))),
    ends: [0],
  },
  'proto-headers': {
    does: 'sends headers called __proto__ and constructor',
    act: onForgot(
      altered((answer) =>
        raw('end', bytesOf(answer, 'connection: close', '__proto__: x', 'constructor: y', 'toString: z')),
      ),
    ),
    ends: [0],
  },
  'header-controls': {
    does: 'sends control characters in a header',
    act: whole('{}', 'content-length: 2', 'x-a: \x1b[2J\x07'),
    ends: [1, 2],
  },
  'reason-controls': {
    does: 'sends control characters behind the status',
    act: onForgot(raw('end', head('400 \x1b]0;title\x07', typed, 'content-length: 2'), '{}')),
    ends: [1, 2],
  },
  'redirect-301': redirect(301),
  'redirect-302': redirect(302),
  'redirect-307': redirect(307),
  'redirect-308': redirect(308),
  'redirect-to-itself': {
    does: 'redirects to itself',
    act: onForgot({ status: 307, headers: { location: '/' }, body: '' }),
    ends: [1, 2],
  },
  'status-000': {
    does: 'answers status 000',
    act: onForgot(raw('end', head('000 Zero', typed, 'content-length: 2'), '{}')),
    ends: [1, 2],
  },
  'status-999': {
    does: 'answers status 999',
    act: onForgot(raw('end', head('999 Nine', typed, 'content-length: 2'), '{}')),
    ends: [1, 2],
  },
  'status-without-number': {
    does: 'answers a status that is no number',
    act: onForgot(raw('end', head('OK fine', typed))),
    ends: [2],
  },
  'status-101': {
    does: 'switches to another protocol, which nobody asked for',
    act: onForgot(raw('end', head('101 Switching Protocols', 'upgrade: x', 'connection: upgrade'), 'zzz')),
    ends: [1, 2],
  },
  '100-before-each': { does: 'says 100 Continue before each answer', act: interim(1, '100 Continue'), ends: [0] },
  '103-before-each': { does: 'gives early hints before each answer', act: interim(1, '103 Early Hints'), ends: [0] },
  '200-interim-answers': { does: 'gives early hints 200 times', act: interim(200, '103 Early Hints'), ends: [0, 2] },
  'interim-without-end': {
    does: 'gives early hints and never an answer',
    act: onForgot(raw('hang', ...Array.from({ length: 60 }, () => [head('103 Early Hints'), 50]).flat())),
    ends: [2],
    cases: FEW,
  },
  '204-with-a-body': {
    does: 'answers 204, and sends a body all the same',
    act: onForgot(raw('end', head('204 No Content', typed, 'content-length: 16'), '{"Username":"x"}')),
    // It is told; but no twin is accepted, so that most is not judged.
    ends: [2],
  },
  '204-bare': { does: 'answers 204', act: onForgot({ status: 204, body: '' }), ends: [1, 2] },
  '304-bare': {
    does: 'answers 304',
    act: onForgot(raw('end', head('304 Not Modified', 'connection: close'))),
    ends: [1, 2],
  },
  'http-1.0': {
    does: 'answers in HTTP/1.0, without a length',
    act: onForgot(
      altered(({ status, headers = {}, body }) => {
        const own = Object.entries(headers).filter(([name]) => !/^(?:content-length|date)$/.test(name))
        const lines = own.map(([name, value]) => `${name}: ${String(value)}`)
        return raw('end', head(`${status} Answer`, ...lines).replace('HTTP/1.1', 'HTTP/1.0'), body)
      }),
    ),
    ends: [0],
  },
  'html-everywhere': {
    early: true,
    does: 'answers a page of HTML to everything',
    act: () => html(200, '<h1>Welcome</h1>'),
    ends: [2],
  },
  'login-wall': {
    early: true,
    does: 'answers 401 to everything',
    act: () => json(401, '{"message":"Unauthorized"}'),
    ends: [2],
  },
  'json-404': { early: true, does: 'is another JSON API', act: () => json(404, '{"error":"not found"}'), ends: [2] },
  'html-502': {
    does: 'has a gateway that answers 502',
    act: onForgot(html(502, '<h1>Bad gateway</h1>')),
    ends: [1, 2],
  },
  '500-once': {
    does: 'answers 500 once',
    act: onForgot(once('500', () => fault('InternalErrorException', 'x', 500))),
    ends: [0],
  },
  '503-once': {
    does: 'answers 503 with a page once',
    act: onForgot(once('503', () => html(503, '<p>Later</p>'))),
    ends: [0],
  },
  '500-always': { does: 'answers 500 always', act: onForgot(fault('InternalErrorException', 'x', 500)), ends: [1, 2] },
  '500-everywhere': {
    early: true,
    does: 'answers 500 to everything',
    act: () => fault('InternalErrorException', 'x', 500),
    ends: [2],
  },
}
