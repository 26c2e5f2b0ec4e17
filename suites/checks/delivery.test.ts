import { describe, expect, it } from 'vitest'
import { formOf, showsDestinationOf } from './delivery.ts'
import { answer } from './fake-exchange.helper.ts'

const shown = (address: string, destination: string) =>
  showsDestinationOf(address)(answer(200, { CodeDeliveryDetails: { Destination: destination } })).map((one) => one.code)

describe('a destination', () => {
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
    ['ada@example.com', 'ADA@EXAMPLE.COM', 'destination-not-masked'],
    ['ada@example.com', '', 'destination-empty'],
    ['ada@example.com', 'ada', 'destination-of-another'],
    ['ada@example.com', 'poolproof-1a2b3c4d-1', 'destination-of-another'],
    ['ada@example.com', '***', 'destination-form'],
    ['ada@example.com', 'a***@example.com', 'destination-form'],
    ['ada@example.com', 'a**@e••••••.com', 'destination-form'],
    ['+12025550187', '+***********', 'destination-form'],
    ['+12025550187', '*******0187', 'destination-form'],
  ])('does not take %s shown as %s', (address, destination, code) => {
    expect(shown(address, destination)).toEqual([code])
  })
})

it('destinations that are masked alike are of one form', () => {
  expect(formOf('u***@e***')).toBe(formOf('ada**@x*****'))
  expect(formOf('+*******1234')).toBe(formOf('+***99'))
  expect(formOf('u***@e***')).not.toBe(formOf('user@example.com'))
})
