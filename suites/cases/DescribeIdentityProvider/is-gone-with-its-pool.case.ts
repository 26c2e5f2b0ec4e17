/** An identity provider goes with the pool. */
import { wire } from '../../../spec/evidence.ts'
import { goneWithItsPool } from '../gone-with-its-pool.ts'

export default goneWithItsPool(import.meta.url, 'identity provider', { pool: {}, provider: {} }, [
  wire('A', 'hashicorp/terraform-provider-aws: acceptance test IdentityProvider_disappears_userPool'),
])
