/**
 * `npm run mutants`: tells every lie, prints what survived and the score, and exits with 1 where anything survived.
 * `--update` writes the score into the README; `--only GLOB` tells some.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Lie } from '../../fixtures/reference/lies/lie.ts'
import { packageRoot } from '../../spec/root.ts'
import { matches } from '../engine/select.ts'
import { behaviours, derivedLies, judgeLie, judgeWhole, scoreLine, tellable, type Told } from './mutation-score.ts'

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false }, only: { type: 'string' } } })
const isChosen = ({ id, operation }: Lie): boolean =>
  values.only === undefined || [id, `${operation}/${id}`].some((name) => matches([values.only ?? ''], name))
const told: Told[] = []
for (const lie of (await behaviours()).filter(isChosen)) told.push(await judgeWhole(lie))
for (const lie of tellable(derivedLies()).filter(isChosen)) told.push(await judgeLie(lie))
for (const { lie, survived } of told) {
  if (survived !== undefined) console.log(`survived: ${lie.id} (${lie.lie}): ${survived}`)
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
