import { describe, expect, it } from 'vitest'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import type { Profile } from '../../spec/record.ts'
import { answer } from '../checks/fake-exchange.helper.ts'
import { OBLIGATIONS } from '../sweeps/protocol/obligations.ts'
import type { Exchange } from '../wire/exchange.ts'
import { watchEnvelope } from './seen.ts'

const watch = (profile: Profile = 'wire') => watchEnvelope(loadEdition(LATEST_EDITION), profile)
const ID = '7a1dbbcb-7a3b-4c6b-9d63-c4a1b2f0e111'
const asked = (one: Exchange, operation = 'GetUser'): Exchange => ({ ...one, operation })
const good = asked(answer(200, {}, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': ID }))
const bad = asked(answer(200, {}))
const fault = (type: string, status = 400, operation = 'GetUser') =>
  asked(answer(status, { __type: type, message: 'no' }), operation)

describe('what a run has seen', () => {
  it('is nothing before it was asked', () => {
    expect(watch().of('GetUser', 'request-id')).toEqual({ looked: 0 })
  })

  it('is how often an obligation was looked at, by operation, with an example', () => {
    const { look, of } = watch()
    for (const one of [good, good, asked(good, 'ListUsers')]) look(one)
    expect(of('GetUser', 'request-id')).toEqual({ looked: 2, example: good })
    expect(of('ListUsers', 'request-id').looked).toBe(1)
    expect(of('AdminGetUser', 'request-id').looked).toBe(0)
  })

  it('is whether an operation carried out a request', () => {
    const { look, accepts } = watch()
    look(fault('InvalidParameterException'))
    look(asked(answer(200, { Users: [] }), 'ListUsers'))
    look(asked(good, 'ConfirmSignUp'))
    expect(['GetUser', 'ListUsers', 'ConfirmSignUp'].map(accepts)).toEqual([false, true, true])
  })

  it('does not take an answer without anything of what it always has for one that was carried out', () => {
    const { look, accepts } = watch()
    look(asked(good, 'ListUsers'))
    expect(accepts('ListUsers')).toBe(false)
  })

  it('keeps the first answer that breaks it, whatever comes before and after', () => {
    const { look, of } = watch()
    const later = { ...bad, ms: 2 }
    for (const one of [good, bad, later, good]) look(one)
    const { looked, worst, example } = of('GetUser', 'request-id')
    expect(looked).toBe(4)
    expect(worst?.exchange).toBe(bad)
    expect(worst?.violations.map(({ code }) => code)).toEqual(['request-id'])
    expect(example).toBe(good)
  })

  it('keeps what breaks the obligation rather than a weaker part of it', () => {
    const { look, of } = watch()
    const formless = asked(answer(200, {}, { 'x-amzn-requestid': '42' }))
    for (const one of [formless, bad, formless]) look(one)
    expect(of('GetUser', 'request-id').worst).toMatchObject({ exchange: bad, violations: [{ code: 'request-id' }] })
  })

  it('is of faults where the obligation is about those, and of those that the operation declares', () => {
    const { look, of } = watch()
    const looked = () => of('GetUser', 'fault-type').looked
    look(good)
    look(fault('InternalErrorException', 500))
    look(fault('ForbiddenException', 403))
    look(fault('GroupExistsException'))
    expect(looked()).toBe(0)
    look(fault('UserNotFoundException'))
    look(asked(answer(400, {})))
    expect(looked()).toBe(2)
    expect(of('GetUser', 'fault-type').worst?.violations).toMatchObject([{ code: 'fault-type-form' }])
  })

  it('leaves out what no operation answered: the page of a proxy, or of a body parser', () => {
    const { look, of } = watch()
    look(asked(answer(413, '<!DOCTYPE html>', { 'content-type': 'text/html' })))
    for (const { name } of OBLIGATIONS) expect(of('GetUser', name).looked).toBe(0)
  })

  it('looks at the name of what sends callers away, and at nothing else of it: it may stand in front of the service', () => {
    const { look, of } = watch()
    look(asked(answer(429, {})))
    for (const { name } of OBLIGATIONS) expect(of('GetUser', name).looked).toBe(0)
    look(fault('TooManyRequestsException'))
    expect(OBLIGATIONS.filter(({ name }) => of('GetUser', name).looked > 0).map(({ name }) => name)).toEqual([
      'fault-type',
    ])
  })

  it('leaves out what asked for no operation, and what has to be sent with headers of its own', () => {
    const { look, of } = watch()
    const { operation: _none, ...nameless } = bad
    look(nameless)
    look(bad)
    expect(of('GetUser', 'request-id').looked).toBe(1)
    expect(OBLIGATIONS.find(({ name }) => name === 'cors')?.headers).toBeDefined()
    expect(of('GetUser', 'cors')).toEqual({ looked: 0 })
  })

  it('goes by the profile', () => {
    const { look, of } = watch('numbered')
    look(bad)
    expect(of('GetUser', 'content-type-numbered').looked).toBe(1)
    expect(of('GetUser', 'content-type').looked).toBe(0)
  })
})
