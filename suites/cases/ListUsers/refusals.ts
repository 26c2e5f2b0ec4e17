/** Filters that cannot be read, or that ask for what cannot be searched. */
import type { Source } from '../../../spec/evidence.ts'
import { docs, wire } from '../../../spec/evidence.ts'
import { is } from '../../faults/binds.ts'
import type { Recipe } from '../../faults/recipe.ts'

interface Row {
  variant: string
  title: string
  filter: string
  source: Source
  /** Records show these words for a filter that is no filter at all. */
  says?: string
}

const UNREADABLE = wire('A', 'aws/aws-sdk-php#1088 (raw answer of ListUsers)')
const FORM = docs('API reference, ListUsers, Filter: AttributeName Filter-Type "AttributeValue"')
const STANDARD = docs(
  'API reference, ListUsers, Filter: only these standard attributes; custom ones are not searchable',
)

const ROWS: readonly Row[] = [
  {
    variant: 'custom-attribute',
    title: 'refuses a filter on a custom attribute',
    filter: 'custom:poolproof = "x"',
    source: STANDARD,
  },
  {
    variant: 'attribute-not-searchable',
    title: 'refuses a filter on a standard attribute that cannot be searched',
    filter: 'locale = "en"',
    source: STANDARD,
  },
  {
    variant: 'two-terms',
    title: 'refuses a filter on two attributes',
    filter: 'given_name = "Ann" and family_name = "Lee"',
    source: docs('API reference, ListUsers, Filter: one attribute at a time'),
  },
  {
    variant: 'operator',
    title: 'refuses a filter with an operator that there is not',
    filter: 'name != "Ann"',
    source: FORM,
  },
  {
    variant: 'value-without-quotation-marks',
    title: 'refuses a filter whose value does not stand in quotation marks',
    filter: 'name = Ann',
    source: FORM,
  },
  {
    variant: 'value-left-open',
    title: 'refuses a filter whose value does not end',
    filter: 'name = "Ann',
    source: FORM,
    says: 'filter',
  },
  {
    variant: 'value-missing',
    title: 'refuses a filter without a value',
    filter: 'name =',
    source: FORM,
    says: 'filter',
  },
]

export const recipes: Recipe[] = ROWS.map(({ variant, title, filter, source, says }) => ({
  fault: 'InvalidParameterException',
  variant: `filter-${variant}`,
  title,
  // That there is such a refusal at all is recorded; that it comes here, only the documentation says.
  source: [source, UNREADABLE],
  atMost: 'SHOULD',
  ...(says === undefined ? {} : { says }),
  applies: is('ListUsers'),
  provokes: () => ({ changes: 'request', request: (_ctx, { input }) => ({ ...input, Filter: filter }) }),
}))
