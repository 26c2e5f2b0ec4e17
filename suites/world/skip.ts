/** What a case throws that cannot say anything about this target. */
import type { Cause } from '../../spec/record.ts'
import type { Exchange } from '../wire/exchange.ts'

/** Its message is the reason. */
export class Skip extends Error {
  override name = 'Skip'
  readonly because: Cause
  /** The answer that made it so, if it was one. */
  readonly exchange: Exchange | undefined
  constructor(because: Cause, reason: string, exchange?: Exchange) {
    super(reason)
    this.because = because
    this.exchange = exchange
  }
}

/** The target does not make a thing that the case needs: told once, and the same for all who need it. */
export class Missing extends Skip {
  override name = 'Missing'
  constructor(what: string, why: string, exchange?: Exchange) {
    super('world', `the target does not make ${what}: ${why}`, exchange)
  }
}
