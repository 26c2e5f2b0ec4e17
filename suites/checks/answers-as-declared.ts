/** What is left to ask where the world does not force a success: one, or a fault that the operation declares. */
import type { FaultDescription, OperationDescription } from '../../spec/describe.ts'
import { loadEdition } from '../../spec/edition.ts'
import { faultOf } from '../../spec/faults.ts'
import type { Profile } from '../../spec/record.ts'
import { messageFacts } from '../../spec/wire.ts'
import type { Check } from '../engine/case.ts'
import type { Exchange } from '../wire/exchange.ts'
import { answersOutput } from './accepted.ts'
import { asObject, describeAnswer, faultName, instead, isSuccess } from './fault-answer.ts'
import { parseItems } from './violation-items.ts'
import { violation } from './violation.ts'

/**
 * Violations: `server-error`, `undeclared-fault` (of the framework too: the request is well-formed), `constraint-message`
 * (it breaks none), and those of the body of a success.
 */
export function answersAsDeclared(operation: OperationDescription, profile: Profile): Check {
  return (exchange) => {
    if (isSuccess(exchange)) return answersOutput(loadEdition(operation.edition), operation)(exchange)
    // Said only where there is something to say: to take the secrets out of a sentence, all exchanges are looked through.
    const answered = () => describeAnswer(exchange)
    const fault = declared(operation, profile, exchange)
    if (fault?.side === 'server' || (fault === undefined && exchange.response.status >= 500)) {
      const broken = 'breaks down on a request that breaks no constraint'
      const error = violation('server-error', 'status', 'no fault of the server', answered(), broken)
      return [instead(exchange, error)]
    }
    if (fault === undefined) {
      const expected = `200, or a fault that ${operation.name} declares`
      const message = 'answers a fault that it does not declare'
      return [instead(exchange, violation('undeclared-fault', 'body.__type', expected, answered(), message))]
    }
    if (!isConstraintMessage(exchange)) return []
    const said = 'says that a request breaks a constraint which it keeps'
    return [violation('constraint-message', 'body.message', 'no violated constraint', answered(), said)]
  }
}

/** By its name, or where it has none by its number, if the profile has numbers. */
function declared(operation: OperationDescription, profile: Profile, exchange: Exchange): FaultDescription | undefined {
  const name = faultName(exchange)
  if (name !== undefined) return faultOf(operation, name)
  if (profile !== 'numbered') return undefined
  return operation.faults.find(({ status }) => status.numbered === exchange.response.status)
}

/** Constraint messages of rules that the model does not have are known from records. */
function isConstraintMessage(exchange: Exchange): boolean {
  const message = asObject(exchange.response.json)?.['message']
  if (typeof message !== 'string' || !/^\d+ validation errors? detected: /.test(message)) return false
  const beyond = messageFacts().beyond.flatMap(({ items }) => items)
  const items = parseItems(message)
  return items === undefined || !items.every((one) => beyond.includes(one))
}
