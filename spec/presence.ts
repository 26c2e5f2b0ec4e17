/**
 * What answers always carry although the model does not require it: the model marks almost no output member as required.
 * Kept as data with its source; the level of the obligation follows from that source.
 */
import { wire, type Source } from './evidence.ts'

export interface Presence {
  /** Member path in the answer's body: `CodeDeliveryDetails.Destination`. */
  path: string
  /** The same, member by member. */
  members: readonly string[]
  source: Source
}

const RESET_ANSWER = wire('A', 'aws-amplify/aws-sdk-ios#4837: raw answer of ForgotPassword')
const FAULT_BODY = wire('A', 'localstack/localstack#3201, aws/aws-cli#3348: raw fault answers')

const present = (path: string, source: Source): Presence => ({ path, members: path.split('.'), source })

const OUTPUTS: ReadonlyMap<string, readonly Presence[]> = new Map([
  [
    'ForgotPassword',
    [
      present('CodeDeliveryDetails', RESET_ANSWER),
      present('CodeDeliveryDetails.AttributeName', RESET_ANSWER),
      present('CodeDeliveryDetails.DeliveryMedium', RESET_ANSWER),
      present('CodeDeliveryDetails.Destination', RESET_ANSWER),
    ],
  ],
])

/** What the 200 answer of an operation always carries. */
export function outputPresence(operationName: string): readonly Presence[] {
  return OUTPUTS.get(operationName) ?? []
}

/** What the body of every modeled fault carries. The framework's own faults may come without a message. */
export const FAULT_PRESENCE: readonly Presence[] = [present('message', FAULT_BODY)]
