/** A clock for what a target takes: the time in which this process was busy with itself does not count. */

/** How often it is looked whether the process answers to its own timers. */
const LOOK_MS = 50
/** Later than this it was busy. */
const BUSY_MS = 20

const state = { clocks: 0, busyMs: 0, last: 0, timer: undefined as NodeJS.Timeout | undefined }

/** Runs while any clock runs. */
function watch(): void {
  state.clocks += 1
  if (state.timer !== undefined) return
  state.last = performance.now()
  state.timer = setInterval(() => {
    const now = performance.now()
    const late = now - state.last - LOOK_MS
    if (late > BUSY_MS) state.busyMs += late
    state.last = now
  }, LOOK_MS)
  state.timer.unref()
}

function unwatch(): void {
  state.clocks -= 1
  if (state.clocks > 0) return
  clearInterval(state.timer)
  state.timer = undefined
}

/** Calls `ring` after `ms`, and later by as much as this process kept the answer waiting in the meantime. */
export function startClock(ms: number, ring: () => void): { stop: () => void } {
  watch()
  const busyBefore = state.busyMs
  let granted = 0
  let isOver = false
  let timer = setTimeout(check, ms)
  function check(): void {
    // What came in the meantime is read first: timers are due before sockets are looked at.
    setImmediate(() => {
      if (isOver) return
      const owed = state.busyMs - busyBefore - granted
      if (owed <= BUSY_MS) return ring()
      granted += owed
      timer = setTimeout(check, owed)
    })
  }
  return {
    stop() {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      unwatch()
    },
  }
}
