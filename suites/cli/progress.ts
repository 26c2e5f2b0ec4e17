/** What a person sees on stderr while a run goes on: a spinner on a terminal, a line now and then elsewhere. */
import type { CaseRecord } from '../../spec/record.ts'
import { failsRun } from '../../reports/summarise.ts'
import { plural } from '../../reports/write/numbers.ts'
import type { Level } from '../../spec/evidence.ts'
import { say, watched } from './streams.ts'

export interface Progress {
  onRecord: (record: CaseRecord) => void
  stop: () => void
}

/** Where nobody watches, a line this often is enough. */
const LINE_EVERY_MS = 5_000

/** @param total the number of cases that the run tries. */
export async function startProgress(total: number, level: Level): Promise<Progress> {
  const count = counter(total, level)
  const stream = watched()
  // A terminal that says that it is 0 columns wide would have the spinner clear lines without end.
  const turns = stream.isTTY && stream.columns > 0 && process.env['CI'] === undefined
  return turns ? spinner(count, stream) : lines(count)
}

interface Counter {
  add: (record: CaseRecord) => void
  /** `ForgotPassword 87/142, 3 failed` */
  text: () => string
}

function counter(total: number, level: Level): Counter {
  let done = 0
  let failed = 0
  let operation = ''
  const started = performance.now()
  return {
    add(record) {
      done += 1
      if (failsRun(record, level)) failed += 1
      operation = record.operation
    },
    text: () =>
      `${operation === '' ? '' : `${operation} `}${done}/${total}${failed === 0 ? '' : `, ${failed} failed`}${timeLeft(done, total, performance.now() - started)}`,
  }
}

/** `, about 3 minutes left`: only where some time has passed from which to tell, and some is left. */
export function timeLeft(done: number, total: number, ms: number): string {
  if (done === 0 || ms < 10_000) return ''
  const left = ((ms / done) * (total - done)) / 1000
  if (left < 20) return ''
  return left < 90
    ? `, about ${Math.ceil(left / 10) * 10} seconds left`
    : `, about ${plural(Math.ceil(left / 60), 'minute')} left`
}

async function spinner(count: Counter, stream: NodeJS.WriteStream): Promise<Progress> {
  const { default: ora } = await import('ora')
  // The terminal stays as it is for Ctrl-C, which the run handles by itself.
  const spin = ora({ text: count.text(), stream, discardStdin: false, hideCursor: false }).start()
  return {
    onRecord(record) {
      count.add(record)
      spin.text = count.text()
    },
    stop: () => void spin.stop(),
  }
}

function lines(count: Counter): Progress {
  const clock = setInterval(() => say(count.text()), LINE_EVERY_MS)
  clock.unref()
  return {
    onRecord: (record) => count.add(record),
    stop: () => clearInterval(clock),
  }
}
