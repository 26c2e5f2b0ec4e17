import { describe as suite, expect, it } from 'vitest'
import { describe } from './describe.ts'
import { EDITIONS, loadEdition, resolve } from './edition.ts'
import { levelOf } from './evidence.ts'
import { FAULT_PRESENCE, outputPresence } from './presence.ts'

suite('presence', () => {
  it('of the delivery details after a reset request is a MUST', () => {
    const always = outputPresence('ForgotPassword')
    expect(always.map(({ path }) => path)).toEqual([
      'CodeDeliveryDetails',
      'CodeDeliveryDetails.AttributeName',
      'CodeDeliveryDetails.DeliveryMedium',
      'CodeDeliveryDetails.Destination',
    ])
    expect(always.map(({ source }) => levelOf([source]))).toEqual(['MUST', 'MUST', 'MUST', 'MUST'])
  })

  it('speaks of members that the output has, in every edition', () => {
    for (const edition of EDITIONS.map(loadEdition)) {
      for (const { members } of outputPresence('ForgotPassword')) {
        let schema = describe(edition, 'ForgotPassword').output
        for (const member of members) {
          expect(Object.keys(schema.properties ?? {})).toContain(member)
          schema = resolve(edition, schema.properties?.[member] as typeof schema)
        }
      }
    }
  })

  it('of a message is expected in every modeled fault', () => {
    expect(FAULT_PRESENCE.map(({ path }) => path)).toEqual(['message'])
  })

  it('is not claimed where no source shows it', () => {
    expect(outputPresence('SignUp')).toEqual([])
    expect(outputPresence('constructor')).toEqual([])
  })
})
