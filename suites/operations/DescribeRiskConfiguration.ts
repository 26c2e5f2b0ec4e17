/** DescribeRiskConfiguration shows what was set; what it answers where nothing was, nobody has shown. */
import type { Exception } from './success.ts'

export const exception: Exception = { wants: { pool: {}, riskConfiguration: {} } }
