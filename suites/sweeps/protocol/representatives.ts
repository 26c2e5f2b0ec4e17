/**
 * What does not depend on the operation (malformed bytes, content types, preflight, CORS) is tried once per kind of
 * operation: those that anybody may call, those that are signed, those that take a token.
 */
import type { Success } from '../../operations/success.ts'

/** Each changes nothing, or next to nothing, so that it may be asked often. */
const REPRESENTATIVES: readonly string[] = ['ForgotPassword', 'DescribeUserPool', 'GetUser']

export const represents = ({ operation }: Success): boolean => REPRESENTATIVES.includes(operation.name)
