import { describe as suite, expect, it } from 'vitest'
import { readData } from './data.ts'
import { describe, type JsonSchema } from './describe.ts'
import { LATEST_EDITION, loadEdition, operationNames, refName } from './edition.ts'
import { echoed } from './echo.ts'

interface Exception {
  operation?: string
  member: string
  sent?: unknown[]
}

const edition = loadEdition(LATEST_EDITION)
const described = () => operationNames(edition).map((name) => describe(edition, name))

suite('echoes', () => {
  it('are many, each a member of the input whose component is that of the output', () => {
    const found = described().flatMap((operation) => echoed(edition, operation).map((echo) => ({ operation, ...echo })))
    expect(found.length).toBeGreaterThan(150)
    for (const { operation, member, at } of found) {
      expect(at.at(-1)).toBe(member)
      expect(refName(operation.input.properties?.[member] as JsonSchema)).toBeDefined()
    }
  })

  it('have no exception for what is no echo', () => {
    const stale = readData<Exception[]>('wire/echo-exceptions.json').filter(({ operation, member: path, sent }) => {
      const [member = ''] = path.split('.')
      const concerned = described().filter(({ name }) => operation === undefined || operation === name)
      const asked = concerned.some((one) => echoed(edition, one).some((echo) => echo.member === member))
      const taken = concerned.some(({ input }) => input.properties?.[member] !== undefined)
      return !taken || asked !== (sent !== undefined)
    })
    expect(stale).toEqual([])
  })
})
