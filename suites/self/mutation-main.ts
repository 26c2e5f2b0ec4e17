/**
 * `npm run mutants`: tells every lie, prints what survived and the score, and exits with 1 where anything survived.
 * `--update` writes the score into the README.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { packageRoot } from '../../spec/root.ts'
import { judgeMutants, scoreLine } from './mutation-score.ts'

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } })
const told = await judgeMutants()
for (const { mutant, survived } of told) {
  if (survived !== undefined) console.log(`survived: ${mutant.id} (${mutant.lie}): ${survived}`)
}
const line = scoreLine(told)
console.log(line)
if (values.update) {
  const file = join(packageRoot(), 'README.md')
  const marked = /(<!-- mutation-score -->\n)[^]*?(\n<!-- \/mutation-score -->)/
  const readme = readFileSync(file, 'utf8')
  if (!marked.test(readme)) throw new Error(`${file} has no mutation-score markers to write between`)
  writeFileSync(
    file,
    readme.replace(marked, (_all, before: string, after: string) => `${before}\n${line}\n${after}`),
  )
}
process.exitCode = told.some((one) => one.survived !== undefined) ? 1 : 0
