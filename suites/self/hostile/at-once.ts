/** How many runs there are at once: each keeps a processor busy, and what it takes is measured. */
import pLimit from 'p-limit'

export const atOnce = pLimit(2)
