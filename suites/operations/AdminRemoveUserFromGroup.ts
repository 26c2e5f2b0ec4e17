/** AdminRemoveUserFromGroup ends that a user is in a group: what happens to one who is not, nobody has shown. */
import type { Exception } from './success.ts'

export const exception: Exception = {
  wants: { membership: {} },
}
