import { expect, it } from 'vitest'
import { mentionsSecret } from './mentions-secret.ts'

it.each([
  '{"Password":"x"}',
  '{"SecretHash": "x"}',
  "{'code' : 1}",
  '{\\"Session\\":\\"x\\"}',
  'grant_type=x&refresh_token=y',
  'the pin: 1234',
  '{"AuthParameters" {}}',
])('a secret is mentioned in %s', (text) => expect(mentionsSecret(text)).toBe(true))

it.each(['', '{}', ':', '"":1', '{"Username":"password","ClientId":"x"}', 'a token', '{"codes":[]}'])(
  'none is in %s',
  (text) => expect(mentionsSecret(text)).toBe(false),
)

it('looks at a long word once', () => {
  const long = `${'y'.repeat(500_000)}${'":'.repeat(100_000)}`
  const started = performance.now()
  expect(mentionsSecret(long)).toBe(false)
  expect(performance.now() - started).toBeLessThan(2_000)
})
