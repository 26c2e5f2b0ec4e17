/** The declared faults of an operation, each with its three statuses. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JsonSchema } from '../describe.ts'
import { SuiteError } from '../errors.ts'
import { packageRoot } from '../root.ts'
import type { StatusTriple } from '../statuses.ts'
import { onlyKnown, shapeOf, type Model, type ModelOperation } from './model.ts'
import { reference } from './shape.ts'

export interface CompiledFault {
  name: string
  side: 'client' | 'server'
  schema: JsonSchema
  status: StatusTriple
}

/** The status of an operation's first fault in the source document; the next ones follow in model order. */
const FIRST_NUMBER = 480

const MODELED = 'spec/compile/modeled-statuses.json'

let modeled: Record<string, number> | undefined

/**
 * What the live service answers. Client faults: 400 also where the model says 404, 403 or 429 (recorded answers of
 * UserNotFoundException in amazon-cognito-identity-js#192, of ResourceNotFoundException in aws-sdk-php#2183, of
 * NotAuthorizedException in aws-cli#3348; TooManyRequestsException in botocore#1732). ForbiddenException, which a
 * firewall rule makes: 403 (ravenscar/franken-srp#13). Server faults: 500 (aws-sdk-android#2022).
 */
function wireStatus(name: string, side: 'client' | 'server'): number {
  if (side === 'server') return 500
  return name === 'ForbiddenException' ? 403 : 400
}

/** The status that the model's own trait gives; botocore's form leaves that trait out, so it is kept beside the compiler. */
function modeledStatus(name: string): number {
  modeled ??= JSON.parse(readFileSync(join(packageRoot(), MODELED), 'utf8')) as Record<string, number>
  const status = modeled[name]
  if (status !== undefined) return status
  throw new SuiteError('unknown-fault', `no modeled status is known for ${name}: add it to ${MODELED}`)
}

/**
 * The faults that an operation declares, in model order.
 * @throws SuiteError `unknown-shape`, `not-a-fault`, or `unknown-fault` for one whose modeled status is not on file.
 */
export function compileFaults(model: Model, operation: ModelOperation): CompiledFault[] {
  return (operation.errors ?? []).map((error, index) => {
    onlyKnown(error, ['shape', 'documentation'], `a fault of ${operation.name}`)
    const shape = shapeOf(model, error.shape)
    if (!shape.exception) throw new SuiteError('not-a-fault', `${operation.name} declares ${error.shape}, no exception`)
    const side = shape.fault ? 'server' : 'client'
    const status = {
      wire: wireStatus(error.shape, side),
      modeled: modeledStatus(error.shape),
      numbered: FIRST_NUMBER + index,
    }
    return { name: error.shape, side, schema: reference(error, `fault ${error.shape}`), status }
  })
}
