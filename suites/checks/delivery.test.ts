import { describe, expect, it } from 'vitest'
import { masks, sendsTo } from './delivery.ts'
import { answer } from './fake-exchange.helper.ts'

const shown = (address: string, destination: string) =>
  [masks(address), sendsTo(address)]
    .flatMap((check) => check(answer(200, { CodeDeliveryDetails: { Destination: destination } })))
    .map((one) => one.code)

describe('masks', () => {
  it.each([
    ['ada@example.com', 'a***@e***'],
    ['ada@example.com', 'a***@e***.com'],
    ['Ada@example.com', 'a***@e***'],
    ['$x+y@example.org', '$***@e***.org'],
    ['+12025550187', '+*******0187'],
    ['+12025550187', '+********0187'],
  ])('takes %s shown as %s, as public traces do', (address, destination) => {
    expect(shown(address, destination)).toEqual([])
  })

  it.each([
    ['ada@example.com', 'ada@example.com', 'destination-not-masked'],
    ['ada@example.com', '***ada@example.com', 'destination-not-masked'],
    ['ada@example.com', 'b***@e***', 'destination-of-another'],
    ['ada@example.com', 'a***@e***.org', 'destination-of-another'],
    ['+12025550187', '+*******0186', 'destination-of-another'],
    ['+12025550187', '+12025550187', 'destination-not-masked'],
  ])('does not take %s shown as %s', (address, destination, code) => {
    expect(shown(address, destination)).toEqual([code])
  })
})
