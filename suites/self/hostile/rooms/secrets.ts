/** Answers that tell secrets: under their names, in prose, and back to who sent them. */
import type { Room } from '../behaviour.ts'
import { canary, JWT } from '../canary.ts'
import { fault, html, json, onForgot } from '../replies.ts'

const answers = (does: string, body: unknown, status = 400) => ({
  does,
  act: onForgot(json(status, JSON.stringify(body))),
  ends: [1, 2],
})
const says = (does: string, message: string) => ({
  does,
  act: onForgot(fault('X', message)),
  ends: [1, 2],
  hides: [JWT],
})
const named = (names: readonly string[]) => Object.fromEntries(names.map((name, at) => [name, canary(`${at}n`)]))
const packed = (value: unknown, times: number): unknown =>
  times === 0 ? value : JSON.stringify({ in: packed(value, times - 1) })

const KNOWN = [
  'AccessToken',
  'IdToken',
  'RefreshToken',
  'ClientSecret',
  'Password',
  'SecretHash',
  'Session',
  'SecretCode',
]
const OTHERS =
  'SecretKey SecretAccessKey PrivateKey SigningKey ApiKey passwd pwd otp pin jwt bearer client_assertion id_token_hint'
    .split(' ')
    .concat('access_token refreshToken client-secret sessionToken'.split(' '))
const HEADERS =
  'x-auth-token x-access-token x-csrf-token x-client-secret x-amz-cognito-session authorization x-api-key set-cookie'
    .split(' ')
    .concat('x-amzn-remapped-authorization authentication-info www-authenticate'.split(' '))

export const secrets: Room = {
  'known-names': answers('tells secrets under the names of the API', { __type: 'X', ...named(KNOWN) }),
  'other-names': answers('tells secrets under other names', { __type: 'X', ...named(OTHERS) }),
  'in-success': answers('tells secrets in a success', { ...named([...KNOWN, ...OTHERS]) }, 200),
  'at-depth': answers('tells secrets at depth', { a: [{ b: [[{ c: named(KNOWN) }]] }] }),
  'packed-thrice': answers('tells secrets packed three times', { message: packed(named(KNOWN), 3) }),
  'packed-deep': answers('tells secrets packed five times', { message: packed(named(KNOWN), 5) }),
  'in-headers': {
    does: 'tells secrets in headers',
    act: onForgot({ ...fault('X', 'x'), headers: { 'content-type': 'application/json', ...named(HEADERS) } }),
    ends: [1, 2],
  },
  'in-a-location': {
    does: 'redirects with a token in the address',
    act: onForgot({
      status: 302,
      headers: { location: `http://127.0.0.1:9/?access_token=${canary('loc')}&x=1` },
      body: '',
    }),
    ends: [1, 2],
  },
  'jwt-in-prose': says('tells a token in a sentence', `The token ${JWT} is not valid.`),
  'bearer-in-prose': says(
    'tells a bearer value in a sentence',
    `Authorization: Bearer ${canary('bearer')} was refused`,
  ),
  'name-in-prose': says(
    'tells a secret behind its name',
    `AccessToken: ${canary('prose')} and password=${canary('pass')}`,
  ),
  'single-quotes': says(
    'tells secrets in single quotes',
    `{'AccessToken': '${canary('sq')}', 'Password': '${canary('sp')}'}`,
  ),
  'form-values': says(
    'tells secrets as a form',
    `grant=x&client_secret=${canary('form')}&refresh_token=${canary('rt')}`,
  ),
  'in-html': {
    does: 'tells secrets in a page',
    act: onForgot(
      html(
        500,
        `<form><input name="password" value="${canary('html')}"><input type="hidden" name='csrf_token' value='${canary('csrf')}'></form><p>${JWT}</p>`,
      ),
    ),
    ends: [1, 2],
    hides: [JWT],
  },
  'broken-json': {
    does: 'tells a secret in JSON that is cut off',
    act: onForgot(json(400, `{"__type":"X","AccessToken":"${canary('cut')}","Password":"${canary('cut2')}`)),
    ends: [1, 2],
  },
  'escaped-name': {
    does: 'tells a secret under a name that is written in escapes',
    act: onForgot(json(400, `{"__type":"X","\\u0041ccessToken":"${canary('esc')}"}`)),
    ends: [1, 2],
  },
  'duplicate-name': {
    does: 'tells two secrets under one name',
    act: onForgot(json(400, `{"__type":"X","Password":"${canary('one')}","Password":"${canary('two')}"}`)),
    ends: [1, 2],
  },
  'told-twice': {
    does: 'tells a secret under its name and again under another',
    act: onForgot({
      ...json(400, JSON.stringify({ __type: 'X', AccessToken: canary('twice'), message: `got ${canary('twice')}` })),
      headers: { 'content-type': 'application/json', 'x-note': canary('twice') },
    }),
    ends: [1, 2],
  },
  remember: {
    does: 'tells the passwords and secrets of earlier requests',
    act: onForgot((turn) => fault('X', `I remember ${[...turn.secrets].slice(-4).join(' ')}`)),
    ends: [1, 2],
  },
  'echo-text': {
    does: 'answers with the whole request as text',
    act: onForgot(({ headers, body }) =>
      fault(
        'X',
        `${Object.entries(headers)
          .map(([k, v]) => `${k}: ${v}`)
          .join('\n')}\n\n${body}`,
      ),
    ),
    ends: [1, 2],
  },
  'echo-json': {
    does: 'answers with the whole request as JSON',
    act: onForgot(({ headers, body }) => json(400, JSON.stringify({ __type: 'X', headers, body }))),
    ends: [1, 2],
  },
  'echo-html': {
    does: 'answers with the whole request in a page',
    act: onForgot(({ headers, body }) => html(500, `<pre>${JSON.stringify(headers)}\n${body}</pre>`)),
    ends: [1, 2],
  },
}
