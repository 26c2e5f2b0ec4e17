import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { cognitoLocalHooks } from './cognito-local-hooks.ts'

const dir = mkdtempSync(join(tmpdir(), 'poolproof-hooks-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
mkdirSync(join(dir, '.cognito', 'db'), { recursive: true })

const pool = (code: string) => ({
  Users: { ada: { ConfirmationCode: code, Attributes: [{ Name: 'email', Value: 'ada@example.com' }] } },
})

const { readCode } = cognitoLocalHooks({ dir })
function written(name: string, text: string) {
  writeFileSync(join(dir, '.cognito', 'db', `${name}.json`), text)
  return (username: string) => readCode?.({ userPoolId: name, username })
}

it('reads a code, also from a file whose end an earlier write left there', async () => {
  const whole = JSON.stringify(pool('123456'))
  const read = written('local_a', whole)
  expect(await read('ada')).toMatchObject({ code: '123456', destination: 'ada@example.com' })
  expect(await read('bob')).toBeUndefined()
  expect(await written('local_b', `${whole}"}}}`)('ada')).toMatchObject({ code: '123456' })
})

it('says that it cannot tell, where what was written last may be lost', async () => {
  const read = written('local_c', `${JSON.stringify(pool('1'))}}}`)
  await expect(read('bob')).rejects.toMatchObject({ code: 'hook-failed' })
  await expect(written('local_d', '{"Users":')('ada')).rejects.toThrow('two writes at once')
})
