/** The command tells a server that gives one answer to everything for what it is, first and in one line. */
import { describe, expect, it } from 'vitest'
import { CONSTANT, readmeRows } from '../self/constant-servers.helper.ts'
import { fakeHttp } from '../wire/fake.helper.ts'
import { poolproof } from './spawned.helper.ts'

describe('a URL where everything is answered with', () => {
  it('is told in the README for each of these servers, and no other', () => {
    expect(Object.keys(readmeRows())).toEqual(Object.keys(CONSTANT))
  })

  it.each(Object.entries(CONSTANT))('%s could not be judged, and is told for what it is', async (name, answer) => {
    const { status, type, body } = answer
    const server = await fakeHttp((_, response) => response.writeHead(status, { 'content-type': type }).end(body))
    const { code, stderr } = await poolproof([server.url, '--operation', 'ForgotPassword', '--runs', '1'])
    await server.close()
    const [first = ''] = stderr.split('\n')
    const line = first.replace('poolproof: ', '').replaceAll(server.url, 'URL')
    expect({ exit: String(code), line }).toEqual({ exit: readmeRows()[name]?.exit, line: readmeRows()[name]?.line })
  })
})
