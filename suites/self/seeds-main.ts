/** `npm run seeds`: every case on the reference target under each of 20 seeds; exits with 1 where any complains. */
import { complaints, tryReference } from './in-process.ts'

const SEEDS = 20
let wrong = 0
for (let index = 0; index < SEEDS; index += 1) {
  const seed = index * 7919 + 1
  const records = await tryReference({ seed, runs: 5 })
  const found = complaints(records)
  wrong += found.length
  console.log(`seed ${seed}: ${records.length} cases, ${found.length} complaints`)
  for (const one of found) console.log(`  ${one}`)
}
process.exitCode = wrong === 0 ? 0 : 1
