import { wire } from '../../../spec/evidence.ts'
import { listsAttribute } from '../../checks/lists-attribute.ts'
import { makes } from './makes.ts'

const text = (MinLength = '0', MaxLength = '2048') => ({
  AttributeDataType: 'String',
  StringAttributeConstraints: { MinLength, MaxLength },
})
const plain = { DeveloperOnlyAttribute: false, Mutable: true, Required: false }

/** In no order: those of records differ. */
const STANDARD: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  sub: { ...text('1'), DeveloperOnlyAttribute: false, Mutable: false, Required: true },
  ...Object.fromEntries(
    [
      'name given_name family_name middle_name nickname preferred_username profile picture website email gender',
      'zoneinfo locale phone_number address',
    ]
      .join(' ')
      .split(' ')
      .map((name) => [name, { ...plain, ...text() }]),
  ),
  birthdate: { ...plain, ...text('10', '10') },
  email_verified: { ...plain, AttributeDataType: 'Boolean' },
  phone_number_verified: { ...plain, AttributeDataType: 'Boolean' },
  updated_at: { ...plain, AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '0' } },
}

export default makes(import.meta.url, {
  title: 'lists the 20 standard attributes of a pool, with their types and bounds',
  source: [wire('B', 'recorded: CreateUserPool-4; dumps of live pools, 2024 and 2025')],
  looks: () => Object.entries(STANDARD).map(([name, members]) => listsAttribute(name, members)),
})
