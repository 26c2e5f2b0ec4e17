/** What a test run takes of what it does not do in full: chosen so that a red run can be repeated. */
import { execFileSync } from 'node:child_process'
import { packageRoot } from '../../spec/root.ts'

/** A number that follows from the commit; `POOLPROOF_SLICE` sets it. 0 where there is neither. */
export function sliceOfCommit(): number {
  const asked = process.env['POOLPROOF_SLICE']
  if (asked !== undefined && /^\d+$/.test(asked)) return Number(asked)
  try {
    const head = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: packageRoot(), encoding: 'utf8', stdio: 'pipe' })
    return Number.parseInt(head.slice(0, 8), 16)
  } catch {
    return 0
  }
}
