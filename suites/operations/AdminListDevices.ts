/** AdminListDevices has something to show only where a user signed in with a device. */
import type { Exception } from './success.ts'

export const exception: Exception = {
  wants: { device: {} },
}
