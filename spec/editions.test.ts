import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe as suite, expect, it } from 'vitest'
import { describe } from './describe.ts'
import { DOCUMENT_EDITION, EDITIONS, LATEST_EDITION, loadEdition, operationNames } from './edition.ts'
import { packageRoot } from './root.ts'

const folder = join(packageRoot(), 'spec', 'editions')

function descriptionsOf(date: string) {
  const edition = loadEdition(date)
  return operationNames(edition).map((name) => describe(edition, name))
}

suite.each(EDITIONS)('edition %s', (date) => {
  it('is valid OpenAPI 3.1', { timeout: 30_000 }, async () => {
    const validator = new Validator()
    const result = await validator.validate(join(folder, `${date}.openapi.json`))
    expect(result.errors ?? []).toEqual([])
    expect({ valid: result.valid, version: validator.version }).toEqual({ valid: true, version: '3.1' })
  })

  it('is two-space JSON with a trailing newline', () => {
    const text = readFileSync(join(folder, `${date}.openapi.json`), 'utf8')
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
    expect((loadEdition(date).document.info as { 'x-edition'?: string })['x-edition']).toBe(date)
  })

  it('carries no prose but summaries and the descriptions that OpenAPI asks for', () => {
    const text = readFileSync(join(folder, `${date}.openapi.json`), 'utf8')
    const descriptions = [...text.matchAll(/"description": "(.*)"/g)].map(([, words]) => words)
    expect(new Set(descriptions)).toEqual(
      new Set([
        'The operation succeeded.',
        ...[400, 403, 500].map((status) => `A fault that the live service answers with status ${status}.`),
      ]),
    )
    expect(text).not.toMatch(/documentation|<p>/)
  })

  it('has patterns that compile with the u flag, each beside the model’s own', () => {
    const schemas = Object.values(loadEdition(date).document.components?.schemas ?? {}) as Array<
      Record<string, unknown>
    >
    const patterns = schemas.filter((schema) => 'pattern' in schema)
    expect(patterns.length).toBeGreaterThan(40)
    for (const schema of patterns) {
      expect(() => new RegExp(String(schema['pattern']), 'u')).not.toThrow()
      expect(schema['x-model-pattern']).toBeTypeOf('string')
      expect(schema['pattern']).toMatch(/^\^\(\?:.*\)\$$/)
    }
  })
})

suite('what the editions declare', () => {
  it.each([
    ['2023-07-13', 101, 15, 1328, 806],
    ['2026-07-24', 129, 32, 1947, 1130],
  ])(
    '%s: %i operations (%i unsigned), %i constraints, %i faults',
    (date, operations, unsigned, constraints, faults) => {
      const descriptions = descriptionsOf(date)
      expect({
        operations: descriptions.length,
        unsigned: descriptions.filter(({ signed }) => !signed).length,
        constraints: descriptions.flatMap((one) => one.constraints).filter(({ keyword }) => keyword !== 'type').length,
        faults: descriptions.flatMap((one) => one.faults).length,
      }).toEqual({ operations, unsigned, constraints, faults })
    },
  )

  it('numbers the faults of the document edition as the source document does, row by row', () => {
    const [, ...rows] = readFileSync(join(folder, `numbered-faults-${DOCUMENT_EDITION}.tsv`), 'utf8')
      .trim()
      .split('\n')
    const ours = descriptionsOf(DOCUMENT_EDITION).flatMap(({ name, faults }) =>
      faults.map((fault) => `${name}\t${fault.status.numbered}\t${fault.name}`),
    )
    expect(rows).toHaveLength(806)
    expect(ours).toEqual(rows)
  })

  it('names the token members of the operations that paginate', () => {
    const paths = Object.values(loadEdition(LATEST_EDITION).document.paths ?? {})
    const tokens = paths.flatMap((path) => {
      const post = path?.post as { operationId?: string; 'x-pagination'?: { input: string } } | undefined
      return post?.['x-pagination'] ? [`${post.operationId} ${post['x-pagination'].input}`] : []
    })
    expect(tokens).toHaveLength(16)
    expect(tokens).toEqual(expect.arrayContaining(['ListUsers PaginationToken', 'ListUserPools NextToken']))
  })
})
