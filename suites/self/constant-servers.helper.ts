/** Servers that give one answer to everything, and what the README says of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../spec/root.ts'

export interface ConstantAnswer {
  status: number
  type: string
  body: string
}

const json = (status: number, body: unknown): ConstantAnswer => ({
  status,
  type: 'application/x-amz-json-1.1',
  body: JSON.stringify(body),
})
const fault = (name: string, message: string): ConstantAnswer => json(400, { __type: name, message })

/** By what the README calls them. */
export const CONSTANT: Readonly<Record<string, ConstantAnswer>> = {
  '400 InvalidParameterException': fault('InvalidParameterException', 'Invalid parameter.'),
  '400 ResourceNotFoundException': fault('ResourceNotFoundException', 'No such resource.'),
  '400 NotAuthorizedException': fault('NotAuthorizedException', 'Not authorized.'),
  '400 UnknownOperationException': json(400, { __type: 'UnknownOperationException' }),
  '400 and a message, but no name': json(400, { message: 'Invalid parameter.' }),
  '200 `{}`': json(200, {}),
  '200 and an empty body': { ...json(200, {}), body: '' },
  '404 `{"error":"not found"}`': { status: 404, type: 'application/json', body: '{"error":"not found"}' },
  '404 HTML': { status: 404, type: 'text/html', body: '<!doctype html><title>Not found</title>' },
  '500 and a text': { status: 500, type: 'text/plain', body: 'Internal server error' },
  '429 and a message': json(429, { message: 'Too many requests' }),
}

export interface ReadmeRow {
  passed: string
  provoked: string
  verified: string
  exit: string
  /** The first line on stderr, with URL in the place of the URL. */
  line: string
}

const MARK = /<!-- constant-servers -->\n\n([^]*?)\n\n<!-- \/constant-servers -->/

/** The rows of the README's table, by the first column. */
export function readmeRows(): Record<string, ReadmeRow> {
  const readme = readFileSync(join(packageRoot(), 'README.md'), 'utf8')
  const [, table = ''] = MARK.exec(readme) ?? []
  const rows = table.split('\n').slice(2)
  return Object.fromEntries(
    rows.map((row) => {
      const [name = '', passed = '', provoked = '', verified = '', exit = '', line = ''] = row
        .split('|')
        .slice(1)
        .map((cell) => cell.trim())
      return [name, { passed, provoked, verified, exit, line: line.replaceAll('`', '') }]
    }),
  )
}
