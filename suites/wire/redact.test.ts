import { describe, expect, it } from 'vitest'
import type { Exchange } from './exchange.ts'
import { exchangeRecord, KEPT, withoutSecrets } from './redact.ts'
import { wireResponse } from './response.ts'
import { createRunMemory } from './run-memory.ts'

const SECRET = 'Correct-Horse-1"<&>\'é'

interface Change {
  operation?: string
  request?: string | Buffer
  requestHeaders?: Record<string, string>
  answer?: string | Buffer
  headers?: Record<string, string>
  truncated?: boolean
}

function exchange({
  operation,
  request = '{}',
  requestHeaders = {},
  answer = '{}',
  headers = {},
  truncated = false,
}: Change): Exchange {
  return {
    ...(operation === undefined ? {} : { operation }),
    url: 'http://h/',
    request: { method: 'POST', path: '/', headers: requestHeaders, body: Buffer.from(request) },
    response: wireResponse(400, headers, { bytes: Buffer.from(answer), truncated }),
    ms: 1.5,
  }
}

const record = (change: Change) => exchangeRecord(exchange(change))

describe('a record', () => {
  it('is the exchange as text', () => {
    expect(record({ request: '{"Username":"u"}', requestHeaders: { a: 'b' }, answer: '{"__type":"X"}' })).toEqual({
      request: { method: 'POST', url: 'http://h/', headers: { a: 'b' }, body: '{"Username":"u"}', bodyBytes: 16 },
      response: { status: 400, headers: {}, body: '{"__type":"X"}', bodyBytes: 14, ms: 1.5 },
    })
  })

  it('has no response where nobody answered', () => {
    const { url, request } = exchange({})
    expect(exchangeRecord({ url, request })).toEqual({ request: expect.objectContaining({ url: 'http://h/' }) })
  })

  it('keeps the start of a long body and says so', () => {
    const { response } = record({ answer: 'a'.repeat(KEPT - 1) + '😀😀' })
    expect(response?.body).toBe(`${'a'.repeat(KEPT - 1)} ... (4096 of 4099 characters kept)`)
    expect(response?.bodyBytes).toBe(KEPT - 1 + 8)
  })

  it('says that an answer was not read to its end', () => {
    expect(record({ answer: 'ab', truncated: true }).response?.body).toBe(
      'ab ... (more than 2 bytes came: the rest was not read)',
    )
  })

  it('shows bytes that are not UTF-8 as \\xNN, their secrets gone too', () => {
    const request = Buffer.concat([
      Buffer.from('{"Password":"hunter22","a":"'),
      Buffer.from([0xff, 0x00]),
      Buffer.from('"}'),
    ])
    expect(record({ request, answer: Buffer.from([0xfe, 0x41]) })).toMatchObject({
      request: { body: '{"Password":"<redacted: 8 characters>","a":"\\xff\\x00"}' },
      response: { body: '\\xfeA' },
    })
  })
})

describe('secrets', () => {
  it.each([
    ['Password'],
    ['PreviousPassword'],
    ['ProposedPassword'],
    ['TemporaryPassword'],
    ['SecretHash'],
    ['SECRET_HASH'],
    ['ConfirmationCode'],
    ['SMS_MFA_CODE'],
    ['UserCode'],
    ['AccessToken'],
    ['IdToken'],
    ['RefreshToken'],
    ['REFRESH_TOKEN'],
    ['Session'],
    ['ClientSecret'],
    ['SecretCode'],
    ['SECRET_BLOCK'],
    ['PASSWORD_CLAIM_SIGNATURE'],
    ['ANSWER'],
    ['private_key'],
    ['client_secret'],
    ['ApiKey'],
    ['ClientSecretValue'],
    ['clientSecretValue'],
  ])('%s is taken out of a body, at any depth', (name) => {
    const request = JSON.stringify({ a: [{ b: { [name]: SECRET, Username: 'u' } }] })
    expect(record({ request }).request.body).toBe(
      `{"a":[{"b":{"${name}":"<redacted: 21 characters>","Username":"u"}}]}`,
    )
  })

  it.each([
    ['{"CodeDeliveryDetails":{"Destination":"u***@e***"}}'],
    ['{"NextToken":"abcdef","PaginationToken":"abcdef"}'],
    ['{"PasswordPolicy":{"MinimumLength":8},"GenerateSecret":true}'],
    ['{"__type":"InvalidParameterException","reasonCode":"abcdef"}'],
    ['{"AccessTokenValidity":60}'],
    ['{"PublicKey":"abcdef","DeviceKey":"abcdef","KMSKeyID":"abcdef","key_id":"abcdef"}'],
    ['{"UserAttributes":[{"Name":"email_verified","Value":"true"}]}'],
  ])('%s is left as it is', (body) => {
    expect(record({ request: body, answer: body })).toMatchObject({ request: { body }, response: { body } })
  })

  it.each([
    [
      'an object',
      '{"Password":{"a":"hunter22","b":[true,1]}}',
      '{"Password":{"a":"<redacted: 8 characters>","b":[true,"<redacted: 1 characters>"]}}',
    ],
    ['a number', '{"ConfirmationCode": 123456}', '{"ConfirmationCode": "<redacted: 6 characters>"}'],
    ['null', '{"Password":null}', '{"Password":null}'],
    ['nothing', '{"Password":""}', '{"Password":""}'],
  ])('of a wrong type: %s', (_, request, expected) => {
    expect(record({ request }).request.body).toBe(expected)
  })

  it.each([
    [
      'duplicate keys',
      '{"Password":"first-one", "Password" :"second"}',
      '{"Password":"<redacted: 9 characters>", "Password" :"<redacted: 6 characters>"}',
    ],
    ['a truncated body', '{"Password":"hunter2', '{"Password":"<redacted: 7 characters>"'],
    ['an escaped name', '{"Pass\\u0077ord":"hunter22"}', '{"Pass\\u0077ord":"<redacted: 8 characters>"}'],
    ['a missing brace', '"Password":"hunter22"}', '"Password":"<redacted: 8 characters>"}'],
    [
      'a body packed in a string',
      '"{\\"Password\\":\\"hunter22\\"}"',
      '"{\\"Password\\":\\"<redacted: 8 characters>\\"}"',
    ],
    ['a form', 'Action=SignUp&Password=hunter22&a=b', 'Action=SignUp&Password=<redacted: 8 characters>&a=b'],
    ['a broken escape', '{"Password":"hunter\\q22"}', '{"Password":"<redacted: 10 characters>"}'],
  ])('in %s, the rest kept as it stands', (_, request, expected) => {
    expect(record({ request }).request.body).toBe(expected)
  })

  it('are taken out of headers', () => {
    const secrets = { authorization: 'AWS4 abc', cookie: 'a=b', 'x-amz-security-token': 'xyz' }
    const { request, response } = record({ requestHeaders: secrets, headers: { 'set-cookie': 'sid=1', a: 'b' } })
    expect(request.headers).toEqual({
      authorization: '<redacted: 8 characters>',
      cookie: '<redacted: 3 characters>',
      'x-amz-security-token': '<redacted: 3 characters>',
    })
    expect(response?.headers).toEqual({ 'set-cookie': '<redacted: 5 characters>', a: 'b' })
  })

  it('are taken out of an answer that repeats them, however it spells them', () => {
    const html = SECRET.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
    const answer = `<h1>${SECRET}</h1> ${html} ${html.replace("'", '&#39;')} ${JSON.stringify(SECRET)} ${encodeURIComponent(SECRET)}`
    const change = {
      request: JSON.stringify({ Password: SECRET }),
      answer,
      headers: { 'x-amzn-errormessage': `no ${SECRET}` },
    }
    const clean = '<redacted: 21 characters>'
    expect(record(change).response).toMatchObject({
      body: `<h1>${clean}</h1> ${clean} ${clean} "${clean}" ${clean}`,
      headers: { 'x-amzn-errormessage': `no ${clean}` },
    })
  })

  it('are taken out of an error page that shows where a JSON parser stopped', () => {
    const request = '{"Password":"hunter22",,'
    const answer = `<pre>SyntaxError: Expected double-quoted property name in ${JSON.stringify(request)}</pre>`
    expect(JSON.stringify(record({ request, answer }))).not.toContain('hunter22')
  })

  it('of one or two characters do not blacken the answer', () => {
    expect(record({ request: '{"Password":"a"}', answer: '{"a":1}' }).response?.body).toBe('{"a":1}')
  })

  it('of a map that is sensitive are all taken out, but who it is about', () => {
    const request = JSON.stringify({ AuthParameters: { USERNAME: 'u', PASSWORD: 'hunter22', SRP_A: 'abcdef' } })
    for (const operation of ['InitiateAuth', undefined]) {
      expect(record({ ...(operation && { operation }), request }).request.body).toBe(
        '{"AuthParameters":{"USERNAME":"u","PASSWORD":"<redacted: 8 characters>","SRP_A":"<redacted: 6 characters>"}}',
      )
    }
  })

  it('are not what only has the name of one in the description', () => {
    const units = '{"TokenValidityUnits":{"AccessToken":"hours","IdToken":"days"}}'
    expect(record({ operation: 'CreateUserPoolClient', request: units }).request.body).toBe(units)
    const events = '{"AuthEvents":[{"ChallengeResponses":[{"ChallengeName":"Password"}]}]}'
    expect(record({ operation: 'AdminListUserAuthEvents', answer: events }).response?.body).toBe(events)
  })

  it('are the values of attributes in an answer, but for those that the request had', () => {
    const attributes = (...values: string[]) =>
      JSON.stringify({ UserAttributes: values.map((Value) => ({ Name: 'email', Value })) })
    const request = attributes('mine@example.com')
    const change = { operation: 'AdminCreateUser', request, answer: attributes('mine@example.com', 'real@example.com') }
    expect(record(change)).toMatchObject({
      request: { body: request },
      response: { body: attributes('mine@example.com', '<redacted: 16 characters>') },
    })
    expect(withoutSecrets(exchange(change), 'expected mine@example.com, got real@example.com')).toBe(
      'expected mine@example.com, got <redacted: 16 characters>',
    )
  })

  it('of thousands of users take no long time', () => {
    const Users = Array.from({ length: 10_000 }, (_, n) => ({ Attributes: [{ Name: 'sub', Value: `0000-${n}-real` }] }))
    const answer = JSON.stringify({ Users })
    const started = performance.now()
    const text = withoutSecrets(exchange({ operation: 'ListUsers', answer }), answer)
    expect(text).toMatch(/"Value":"<redacted: 11 characters>".*"Value":"<redacted: 12 characters>"/)
    // Of a long text the beginning is told.
    expect(text.length).toBeLessThan(2_100)
    expect(text).not.toContain('real')
    expect(performance.now() - started).toBeLessThan(4_000)
  })

  it('that are the start of one another are taken out as what they are', () => {
    const request = '{"Password":"hunter22","AccessToken":"hunter22-and-more"}'
    expect(record({ request, answer: 'hunter22-and-more, hunter22-and' }).response?.body).toBe(
      '<redacted: 17 characters>, <redacted: 8 characters>-and',
    )
  })

  it('of many kilobytes are taken out of an answer that repeats them', () => {
    const long = 'p'.repeat(131_073)
    expect(record({ request: JSON.stringify({ Password: long }), answer: `no ${long}` }).response?.body).toBe(
      'no <redacted: 131073 characters>',
    )
  })

  it('of two megabytes take no long time', () => {
    const answer = `{"AccessToken":"${'a'.repeat(2e6)}","b":"${'\\"'.repeat(1e5)}"`
    const started = performance.now()
    expect(record({ answer }).response?.body).toMatch(/^{"AccessToken":"<redacted: 16\d{3} characters>"$/)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe('secrets of another exchange of the run', () => {
  const run = createRunMemory()
  const noted = (change: Change): Exchange => {
    const one = exchange(change)
    run.expect(one)
    run.note(one)
    return one
  }
  noted({ request: JSON.stringify({ Password: 'Sent-Password-1' }) })
  noted({ answer: JSON.stringify({ UserPoolClient: { ClientSecret: 'learned-secret-2' } }) })
  noted({ headers: { 'set-cookie': 'sid=cookie-value-3' } })

  it('are taken out of what is told of this one', () => {
    const answer = { message: 'I remember Sent-Password-1, learned-secret-2 and sid=cookie-value-3' }
    const one = noted({ answer: JSON.stringify(answer), headers: { 'x-note': 'Sent-Password-1' } })
    const told = JSON.stringify([exchangeRecord(one), withoutSecrets(one, answer.message)])
    expect(told).not.toMatch(/Sent-Password-1|learned-secret-2|cookie-value-3/)
    expect(told).toContain('I remember <redacted: 15 characters>')
  })

  it('but not what is personal in that one alone', () => {
    const attributes = JSON.stringify({ UserAttributes: [{ Name: 'email', Value: 'mine@example.com' }] })
    noted({ operation: 'AdminGetUser', answer: attributes })
    const one = noted({ operation: 'ForgotPassword', answer: '{"Destination":"mine@example.com"}' })
    expect(withoutSecrets(one, 'got mine@example.com')).toBe('got mine@example.com')
  })
})

describe('secrets by their name or their form', () => {
  it.each([
    ['x-auth-token'],
    ['x-access-token'],
    ['x-csrf-token'],
    ['x-client-secret'],
    ['x-amz-cognito-session'],
    ['x-amzn-remapped-authorization'],
    ['authentication-info'],
    ['www-authenticate'],
  ])('in the header %s', (name) => {
    expect(record({ headers: { [name]: 'abcdef123' } }).response?.headers[name]).toBe('<redacted: 9 characters>')
  })

  it('in the query of a header', () => {
    const { response } = record({ headers: { location: 'https://h/cb?access_token=abc123&state=7' } })
    expect(response?.headers['location']).toBe('https://h/cb?access_token=<redacted: 6 characters>&state=7')
  })

  it.each([
    ['SecretKey'],
    ['SecretAccessKey'],
    ['PrivateKey'],
    ['SigningKey'],
    ['ApiKey'],
    ['passwd'],
    ['pwd'],
    ['otp'],
    ['loginPin'],
    ['jwt'],
    ['bearer'],
    ['client_assertion'],
    ['id_token_hint'],
  ])('in the member %s', (name) => {
    expect(record({ answer: JSON.stringify({ [name]: 'canary-1' }) }).response?.body).not.toContain('canary')
  })

  it.each([
    ['a token in prose', 'got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl there', /eyJ|c2ln/],
    ['a bearer value', 'Authorization was Bearer abc.def-123', /abc\.def/],
    ['a named value', 'AccessToken: canary1, password=canary2', /canary/],
    ['single quotes', "{'Password': 'canary one', 'a': 'b'}", /canary/],
    ['a form field', '<input type="hidden" name="csrf_token" value="canary">', /canary/],
    [
      'packed five times',
      [1, 2, 3, 4, 5].reduce((sum) => JSON.stringify({ a: sum }), '{"Password":"canary"}'),
      /canary/,
    ],
  ])('in %s', (_what, answer, canary) => {
    expect(record({ answer }).response?.body).not.toMatch(canary)
    expect(withoutSecrets(exchange({}), answer)).not.toMatch(canary)
  })

  it.each([
    ['Error code: InvalidParameterException'],
    ['the session: gone'],
    ['{"MinimumLength":8,"RequireSymbols":true}'],
    ['<input name="username" value="ada">'],
    ['SecretHash is missing; the token is malformed'],
  ])('but not %s', (answer) => expect(record({ answer }).response?.body).toBe(answer))
})

describe('what is told of a large answer', () => {
  it('is bounded, also of its headers', () => {
    const headers = Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`x-${n}`, 'y'.repeat(9_000)]))
    const { response } = record({ answer: `{"x":"${'\\u007f'.repeat(3e5)}"}`, headers })
    expect(JSON.stringify(response).length).toBeLessThan(600_000)
  })

  it('costs time that grows with its length alone, however many secrets it names', () => {
    const tokens = (count: number) =>
      JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}token`, `secret-${i}`])))
    const time = (answer: string) => {
      const one = exchange({ answer })
      const started = performance.now()
      for (let i = 0; i < 3; i += 1) withoutSecrets(one, answer)
      return performance.now() - started
    }
    time(tokens(100))
    // Sixty times as many, of which a bounded part is looked at.
    expect(time(tokens(60_000))).toBeLessThan(40 * Math.max(5, time(tokens(1_000))))
  })
})
