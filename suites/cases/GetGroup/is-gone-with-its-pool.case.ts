/** A group goes with the pool. */
import { wire } from '../../../spec/evidence.ts'
import { goneWithItsPool } from '../gone-with-its-pool.ts'

export default goneWithItsPool(import.meta.url, 'group', { pool: {}, group: {} }, [
  wire('A', 'hashicorp/terraform-provider-aws: CheckDestroy of UserGroup'),
])
