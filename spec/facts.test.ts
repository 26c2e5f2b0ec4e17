import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe as suite, expect, it } from 'vitest'
import { findData } from './data.ts'
import { describe, type OperationDescription } from './describe.ts'
import { DOCUMENT_EDITION, EDITIONS, LATEST_EDITION, loadEdition, operationNames } from './edition.ts'
import { effectByName } from './effect.ts'
import { factsOf, ruleOn } from './facts.ts'
import { schemaAt, stepsOf } from './path.ts'
import { packageRoot } from './root.ts'

const of = (name: string, date: string = LATEST_EDITION) => factsOf(describe(loadEdition(date), name))

suite('facts', () => {
  it.each([
    ['DescribeUserPool', 'signed'],
    ['GetUser', 'token'],
    ['RespondToAuthChallenge', 'session'],
    ['ForgotPassword', 'open'],
  ])('say what the caller of %s shows', (name, auth) => expect(of(name).auth).toBe(auth))

  it('take the word of a newer edition for what callers show', () => {
    expect(describe(loadEdition(DOCUMENT_EDITION), 'ForgetDevice').signed).toBe(true)
    expect(of('ForgetDevice', DOCUMENT_EDITION).auth).toBe('token')
  })

  it.each([
    ['AdminGetUser', 'reads'],
    ['ListUsers', 'reads'],
    ['SignUp', 'makes'],
    ['AdminCreateUser', 'makes'],
    ['DeleteGroup', 'ends'],
    ['AdminDeleteUser', 'ends'],
    ['ConfirmSignUp', 'ends'],
    ['AdminRespondToAuthChallenge', 'ends'],
    ['UpdateUserPool', 'writes'],
    ['ForgotPassword', 'writes'],
  ])('tell by its name what %s does', (name, effect) => {
    expect(effectByName(name)).toBe(effect)
    expect(of(name).effect).toBe(effect)
  })

  it('say so where the name misleads', () => {
    expect(effectByName('GetUserAttributeVerificationCode')).toBe('reads')
    expect(of('GetUserAttributeVerificationCode').effect).toBe('writes')
    expect(of('ChangePassword').effect).toBe('ends')
  })

  it.each([
    ['DescribeUserPool', 'pool'],
    ['CreateUserPoolClient', 'client'],
    ['AdminAddUserToGroup', 'user'],
    ['DeleteGroup', 'group'],
    ['CreateManagedLoginBranding', 'branding'],
    ['ListUserPools', 'pool'],
    ['GetUser', 'signIn'],
  ])('say what %s is about', (name, subject) => expect(of(name).subject).toBe(subject))

  it('give the level of what is always there from its source', () => {
    expect(of('ForgotPassword').always.map(({ path, level }) => [path, level])).toEqual([
      ['CodeDeliveryDetails', 'MUST'],
      ['CodeDeliveryDetails.AttributeName', 'MUST'],
      ['CodeDeliveryDetails.DeliveryMedium', 'MUST'],
      ['CodeDeliveryDetails.Destination', 'MUST'],
    ])
    expect(of('GetGroup').always[0]).toMatchObject({ path: 'Group', level: 'SHOULD' })
    expect(of('ListUsers').always[1]?.steps).toEqual([{ member: 'Users' }, 'items', { member: 'Username' }])
    expect(of('SignUp').always.map(({ path }) => path)).not.toContain('CodeDeliveryDetails')
  })

  it('leave out what the edition has no member for', () => {
    expect(of('CreateUserPoolDomain').always.map(({ path }) => path)).toEqual(['ManagedLoginVersion'])
    expect(of('CreateUserPoolDomain', DOCUMENT_EDITION).always).toEqual([])
    expect(of('CreateUserPool').ruled).toHaveProperty(['UserPoolTier'])
    expect(of('CreateUserPool', DOCUMENT_EDITION).ruled).not.toHaveProperty(['UserPoolTier'])
  })

  it('find the rule on a member, or around it', () => {
    const facts = of('CreateUserPool')
    expect(ruleOn(facts, 'Schema[].Name')?.why).toContain('can be made')
    expect(ruleOn(facts, 'Schema')).toBe(ruleOn(facts, 'Schema[].Name'))
    expect(ruleOn(facts, 'SchemaAttributes')).toBeUndefined()
    expect(ruleOn(facts, 'PoolName')).toBeUndefined()
  })

  it('exist for every operation, with nothing but defaults where nothing is written', () => {
    expect(of('DeleteTerms')).toEqual({
      auth: 'signed',
      effect: 'ends',
      defaults: [],
      lists: [],
      seenIn: undefined,
      subject: 'terms',
      always: [],
      excludes: [],
      implies: [],
      ruled: {},
      wider: {},
      values: {},
    })
  })

  it('name only members that some edition has', () => {
    interface Written {
      always?: { members: string[] }[]
      excludes?: { members: string[] }[]
      implies?: { member?: string; needs: string }[]
      ruled?: object
      values?: object
    }
    const unknown = readdirSync(join(packageRoot(), 'spec', 'operations')).flatMap((file) => {
      const name = basename(file, '.json')
      const data = findData<Written>(`operations/${file}`) ?? {}
      const outputs = (data.always ?? []).flatMap(({ members }) => members)
      const inputs = [
        ...(data.excludes ?? []).flatMap(({ members }) => members),
        ...(data.implies ?? []).flatMap(({ member, needs }) => (member === undefined ? [needs] : [member, needs])),
        ...Object.keys(data.ruled ?? {}),
        ...Object.keys(data.values ?? {}),
      ]
      return [
        ...outputs.filter((path) => !known(name, 'output', path)),
        ...inputs.filter((path) => !known(name, 'input', path)),
      ].map((path) => `${name} ${path}`)
    })
    expect(unknown).toEqual([])
  })
})

function known(name: string, side: keyof Pick<OperationDescription, 'input' | 'output'>, path: string): boolean {
  return EDITIONS.map(loadEdition)
    .filter((edition) => operationNames(edition).includes(name))
    .some((edition) => schemaAt(edition, describe(edition, name)[side], stepsOf(path)) !== undefined)
}
