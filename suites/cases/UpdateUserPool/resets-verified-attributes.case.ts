import { wire } from '../../../spec/evidence.ts'
import { poolAfterwards } from '../pool-afterwards.ts'

export default poolAfterwards(import.meta.url, {
  title: 'verifies nothing by itself any more where it is not told to again',
  source: [wire('B', 'go-to-k/cdkd#1968: probes of the live service (2026-08), each with a control')],
  first: { AutoVerifiedAttributes: ['email'] },
  loses: { 'UserPool.AutoVerifiedAttributes': undefined },
})
