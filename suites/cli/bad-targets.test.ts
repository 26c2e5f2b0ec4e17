import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reference } from '../../fixtures/reference/reference.ts'
import { startReference } from '../../fixtures/reference/reference.ts'
import type { CaseRecord } from '../../spec/record.ts'
import { folder, forward, poolproof, serveFake } from './spawned.helper.ts'

const TIMEOUT_MS = 1_500
/** Start-up and a few requests on a busy machine; a hang would take longer. */
const PATIENCE_MS = 25_000

const BAD: [name: string, answer: (response: ServerResponse) => void][] = [
  [
    'an HTML page',
    (response) => response.setHeader('content-type', 'text/html').end('<html><body>Welcome</body></html>'),
  ],
  ['no end', () => undefined],
  ['a cut connection', (response) => response.socket?.destroy()],
  ['10 MB', (response) => response.end(Buffer.alloc(10 * 1024 * 1024, '[1],'))],
  ['invalid JSON', (response) => response.setHeader('content-type', 'application/x-amz-json-1.1').end('{"a":')],
  ['invalid UTF-8', (response) => response.end(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]))],
]

describe('a URL where every answer is', () => {
  it.each(BAD)('%s cannot be judged', async (_name, answer) => {
    const fake = await serveFake((_request, response) => answer(response))
    const { code, stdout, stderr, ms } = await poolproof([fake.url, '--timeout', `${TIMEOUT_MS}`])
    fake.close()
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^poolproof: [^\n]+\n$/)
    expect(stderr).toContain(fake.url)
    expect(code).toBe(2)
    expect(ms).toBeLessThan(PATIENCE_MS)
  })

  it('a refused connection cannot be judged', async () => {
    const { code, stdout, stderr } = await poolproof(['http://127.0.0.1:1'])
    expect(stdout).toBe('')
    expect(stderr).toBe(
      'poolproof: http://127.0.0.1:1 cannot be reached (connect ECONNREFUSED 127.0.0.1:1): check the URL, and that something listens there\n',
    )
    expect(code).toBe(2)
  })
})

describe('a target whose ForgotPassword answers with', () => {
  let reference: Reference
  beforeAll(async () => {
    reference = await startReference()
  })
  afterAll(() => reference.close())

  it.each(BAD)('%s is judged or told, and left clean', async (name, answer) => {
    let asked = 0
    const fake = await serveFake((request, response) => {
      const isForgotPassword = `${request.headers['x-amz-target']}`.endsWith('.ForgotPassword')
      // The first one is the question whether the API is there.
      if (isForgotPassword && ++asked > 1) answer(response)
      else forward(reference.url, request, response)
    })
    const out = folder()
    const choice = ['--operation', 'ForgotPassword', '--suite', 'authorization']
    const args = [fake.url, ...choice, '--timeout', `${TIMEOUT_MS}`, '--out', out]
    const { code, stderr, ms } = await poolproof(args)
    fake.close()
    const records = readFileSync(join(out, 'records.ndjson'), 'utf8').trim().split('\n')
    const statuses = new Set(records.map((line) => (JSON.parse(line) as CaseRecord).status))
    if (name === 'no end' || name === 'a cut connection') {
      expect(stderr).toMatch(/\npoolproof: could not judge: nobody answered: [^\n]+\n$/)
      expect([...statuses]).toEqual(['errored'])
      expect(code).toBe(2)
    } else {
      expect(stderr).not.toContain('could not judge')
      expect([...statuses]).toContain('failed')
      expect(code).toBe(1)
    }
    expect(ms).toBeLessThan(PATIENCE_MS)
    const state = await fetch(`${reference.url}/_poolproof/state`)
    expect(Object.values((await state.json()) as object).filter((count) => count !== 0)).toEqual([])
  })
})
