/** A request that every target answers somehow, that anybody may send, and that changes nothing. */
export const HARMLESS = {
  operation: 'ForgotPassword',
  input: { ClientId: 'poolproof0nobody', Username: 'nobody' },
} as const
