/**
 * `npm run hostile`: one run against each hostile target, and 50 against a target with random faults; prints a table and
 * totals, and exits with 1 where anything is wrong. `--only GLOB` tries some; `--seeds N` other than 50.
 */
import { parseArgs } from 'node:util'
import { matches } from '../../engine/select.ts'
import { atOnce } from './at-once.ts'
import { tryFaults } from './random-faults.ts'
import { behaviours } from './rooms.ts'
import { total, row } from './table.ts'
import { tryBehaviour, type Tried } from './trial.ts'

const { values } = parseArgs({ options: { only: { type: 'string' }, seeds: { type: 'string', default: '50' } } })
const isChosen = (id: string): boolean => values.only === undefined || matches([values.only], id)

const hostile = [...behaviours()].map(([id, behaviour]) => [id, () => tryBehaviour(id, behaviour)] as const)
const random = Array.from(
  { length: Number(values.seeds) },
  (_, at) => [`faults/${at + 1}`, () => tryFaults(at + 1)] as const,
)
const tried = await Promise.all(
  [...hostile, ...random]
    .filter(([id]) => isChosen(id))
    .map(([, attempt]) =>
      atOnce(async (): Promise<Tried> => {
        const one = await attempt()
        console.log(row(one))
        return one
      }),
    ),
)
console.log(total(tried))
process.exitCode = tried.some(({ wrongs }) => wrongs.length > 0) ? 1 : 0
