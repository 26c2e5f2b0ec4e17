/** A resource server goes with the pool. */
import { wire } from '../../../spec/evidence.ts'
import { goneWithItsPool } from '../gone-with-its-pool.ts'

export default goneWithItsPool(import.meta.url, 'resource server', { pool: {}, resourceServer: {} }, [
  wire('A', 'hashicorp/terraform-provider-aws: acceptance test ResourceServer_disappears_userPool'),
])
