import { describe, expect, it } from 'vitest'
import { faultSlug } from './fault-slug.ts'

describe('faultSlug', () => {
  it.each([
    ['UserNotFoundException', 'user-not-found'],
    ['InvalidSmsRoleAccessPolicyException', 'invalid-sms-role-access-policy'],
    ['InternalErrorException', 'internal-error'],
    ['MFAMethodNotFoundException', 'mfa-method-not-found'],
  ])('spells %s as %s', (fault, slug) => expect(faultSlug(fault)).toBe(slug))
})
