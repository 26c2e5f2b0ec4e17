/** What may not be asked of custom attributes, of a new pool and of one that gets more of them. */
import { wire, type Source } from '../../spec/evidence.ts'
import type { Combination } from './invalid-combinations.ts'

const deployed = (rule: string): Source => wire('B', `cdk-preflight, cognito rules (real deploys, 2026): ${rule}`)

/** @param member the one that lists the attributes. */
export function attributeCombinations(member: 'Schema' | 'CustomAttributes'): Combination[] {
  const adds = (...attributes: object[]) => ({ adds: { [member]: attributes } })
  const text = { Name: 'poolproof', AttributeDataType: 'String' }
  return [
    {
      variant: 'custom-attribute-required',
      title: 'refuses a custom attribute that every user has to have',
      source: [deployed('Required custom attributes'), wire('B', 'hashicorp/terraform-provider-aws#18430')],
      says: 'attribute-required',
      ...adds({ ...text, Required: true }),
    },
    {
      variant: 'attribute-twice',
      title: 'refuses two custom attributes of one name',
      source: [deployed('Duplicate custom attribute names')],
      says: 'attribute-twice',
      ...adds(text, text),
    },
    {
      variant: 'attribute-lengths-out-of-order',
      title: 'refuses a longest length that is shorter than the shortest',
      source: [deployed("a max length shorter than it's min length")],
      ...adds({ ...text, StringAttributeConstraints: { MinLength: '9', MaxLength: '3' } }),
    },
    {
      variant: 'attribute-values-out-of-order',
      title: 'refuses a greatest value that is smaller than the least',
      source: [deployed("a max value smaller than it's min value")],
      says: 'attribute-values-out-of-order',
      ...adds({
        Name: 'poolproof',
        AttributeDataType: 'Number',
        NumberAttributeConstraints: { MinValue: '9', MaxValue: '3' },
      }),
    },
    {
      variant: 'attribute-without-type',
      title: 'refuses a custom attribute without a data type',
      source: [wire('B', 'live deployments (2026-10), and a client that maps the words')],
      says: 'attribute-without-type',
      ...adds({ Name: 'poolproof' }),
    },
  ]
}

/** A standard attribute can be named in the schema of a new pool only. */
export const standardRetyped: Combination = {
  variant: 'standard-attribute-retyped',
  title: 'refuses another data type for a standard attribute',
  source: [deployed('AttributeDataType of a standard attribute')],
  says: 'attribute-retyped',
  adds: { Schema: [{ Name: 'email', AttributeDataType: 'Number' }] },
}
