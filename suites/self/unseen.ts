/** Derived lies that no case can see, each kind with its reason: they are not told, and count nowhere. */
import type { Lie } from '../../fixtures/reference/lies/lie.ts'
import { describe } from '../../spec/describe.ts'
import { LATEST_EDITION, loadEdition, operationNames } from '../../spec/edition.ts'
import { boundTo } from '../../spec/members.ts'
import { loadRecipes, ownRecipes } from '../engine/catalogue.ts'
import type { Recipe } from '../faults/recipe.ts'
import type { Success } from '../operations/success.ts'
import { succeeds } from '../operations/succeeds.ts'
import { seenCases } from '../sweeps/accept/seen.ts'
import { CONSTRAINT_FAULT } from '../sweeps/reject/constraints.ts'
import { topMember } from '../sweeps/top-member.ts'

export interface Unseen {
  /** Fits the ids of the lies. */
  id: RegExp
  /** Where it depends on the operation: whether the reason holds for it. */
  when?: (success: Success, lie: Lie) => boolean
  reason: string
}

const RECIPES = await loadRecipes()
const OWN = new Map<string, readonly Recipe[]>()
for (const name of operationNames(loadEdition(LATEST_EDITION))) OWN.set(name, await ownRecipes(name))

/** More than a broken constraint brings this fault there. */
function isProvoked(fault: string, success: Success): boolean {
  const own = OWN.get(success.operation.name) ?? []
  return [...RECIPES, ...own].some((one) => one.fault === fault && one.applies(success))
}

/** The member at the top of the input that a lie about a constraint is about. */
const memberOf = ({ id }: Lie): string => /^\w+\/[\w-]+\/(\w+)/.exec(id)?.[1] ?? ''

/** What it gives is written down, and names nothing: any other would do as well. */
const WRITTEN: readonly (string | undefined)[] = ['user.password', 'user.newPassword']

/** A broken request does not name what is there, whichever constraint it breaks. */
function onlyNames({ operation, facts, fixed }: Success): boolean {
  if (facts.effect === 'makes') return false
  // What has the wrong type is refused before any constraint is looked at.
  const constraints = operation.constraints.filter(({ keyword }) => keyword !== 'type')
  return constraints.every((one) => fixed.includes(topMember(one)) && !WRITTEN.includes(boundTo(topMember(one))))
}

export const UNSEEN: readonly Unseen[] = [
  {
    id: /\/bound-off-by-one\/[\w.]+:\w+:narrow$/,
    when: ({ fixed, isChoosable }, lie) => fixed.includes(memberOf(lie)) && !isChoosable(memberOf(lie)),
    reason: 'only the target gives a value of this member, so that none at the bound can be accepted',
  },
  {
    id: /\/bound-off-by-one\/UserContextData\.(?:IpAddress|EncodedData):\w+:narrow$|\/bound-off-by-one\/(?:CSS|WebAuthnConfiguration\.RelyingPartyId):\w+:narrow$/,
    reason: 'more is expected of the value than its length, so that one at the bound makes no sense',
  },
  {
    id: /\/fault-(?:renamed|restatused|namespaced)\/InvalidParameterException$/,
    when: (success) => !isProvoked(CONSTRAINT_FAULT, success),
    reason: 'nothing but a broken constraint brings it here, which is a lie of its own',
  },
  {
    id: /\/fault-namespaced\/(?:InternalErrorException|InternalServerException|ForbiddenException|TooManyRequestsException)$/,
    reason: 'what a broken service or a firewall in front of it answers, nobody has shown in full',
  },
  {
    id: /^(?:Admin(?:CreateUser|UpdateUserAttributes)\/[\w-]+\/UserAttributes\[\]\.Name|AdminDeleteUserAttributes\/[\w-]+\/UserAttributeNames\[\]|ListTerms\/[\w-]+\/NextToken|ListUsers\/[\w-]+\/(?:AttributesToGet\[\]|PaginationToken|Filter)):(?!.*:narrow$)/,
    reason: 'another rule of the member refuses the value with the same fault',
  },
  {
    id: /\/(?:constraint-ignored|bound-off-by-one)\/(?:PaginationToken|NextToken):(?!.*:narrow$)/,
    reason: 'a token that the listing did not give is refused with the same fault',
  },
  {
    id: /^AdminUpdateDeviceStatus\/write-forgotten\//,
    reason: 'the status is an attribute of the device under another name: a case of its own reads it',
  },
  {
    id: /^AdminListUserAuthEvents\/page-(?:loses|repeats)\//,
    reason: 'which sign-ins were remembered, nobody tells but the list itself',
  },
  {
    // A default of 30 days or another token's life binds the numbers, the pool what is named.
    id: /^(?:Create|Update)UserPoolClient\/(?:constraint-ignored|bound-off-by-one)\/(?:(?:Access|Id|Refresh)TokenValidity|(?:Read|Write)Attributes\[\]|SupportedIdentityProviders\[\]|DefaultRedirectURI):(?!.*:narrow$)/,
    reason: 'another rule of the member refuses the value with the same fault',
  },
  {
    id: /^AdminLinkProviderForUser\/[\w-]+\/SourceUser\.ProviderAttribute(?:Name|Value):maxLength(?!.*:narrow$)/,
    reason: 'provider, attribute and value together are bound much closer, with the same fault',
  },
  {
    id: /^CreateIdentityProvider\/(?:constraint-ignored\/ProviderDetails:required|bound-off-by-one\/ProviderName:minLength:narrow)$/,
    reason:
      'without details the provider is refused with the same fault; and no name of one character fits the pattern',
  },
  {
    id: /^CreateUserPool(?:Client)?\/refusal-acts\/constraints$/,
    reason: 'the target alone gives the id by which one looks for what was made; a case of its own lists what there is',
  },
  {
    id: /^(?:(?:Create|Update)UserPoolDomain\/[\w-]+\/CustomDomainConfig\.CertificateArn:(?:required|minLength)|CreateUserPoolDomain\/[\w-]+\/Domain:(?:required|minLength)|DeleteUserPoolDomain\/[\w-]+\/(?:Domain|UserPoolId):(?:required|minLength|maxLength|pattern))(?!.*:narrow$)/,
    reason: 'whatever names nothing that is there is refused with the same fault',
  },
  {
    id: /^CreateUserPoolDomain\/constraint-ignored\/Domain:pattern$/,
    reason:
      'the service has words of its own in place of the constraint; a lie in a file of its own is told about them',
  },
  {
    id: /^(?:Create|Update)UserPool\/[\w-]+\/(?:UserAttributeUpdateSettings\.\w+\[\]:enum|EmailConfiguration\.SourceArn:minLength|SmsConfiguration\.SnsRegion:m\w+|AccountRecoverySetting\.RecoveryMechanisms:maxItems)(?!.*:narrow$)/,
    reason:
      'another rule refuses the value with the same fault: what is verified, regions, priorities that are there once',
  },
  {
    id: /^(?:CreateUserPool|AddCustomAttributes)\/[\w-]+\/(?:Schema|CustomAttributes):maxItems(?!.*:narrow$)/,
    reason: 'so many generated attributes are refused for one of them, with the same fault',
  },
  {
    id: /^(?:CreateUserPool|AddCustomAttributes)\/bound-off-by-one\/\w+\[\]\.(?:Number|String)AttributeConstraints\.\w+:maxLength:narrow$/,
    reason: 'a number is expected, so that a text at the bound makes no sense',
  },
  {
    id: /^AddCustomAttributes\/bound-off-by-one\/CustomAttributes:minItems:narrow$/,
    reason: 'the plainest request has one attribute, so that every request is refused, which the minimal one tells',
  },
  {
    id: /^(?:Create|Update)UserPool\/constraint-ignored\/AdminCreateUserConfig\.InviteMessageTemplate\.SMSMessage:pattern$/,
    reason: 'its pattern fits every text',
  },
  {
    id: /\/write-forgotten\//,
    when: (success) => seenCases(loadEdition(LATEST_EDITION), success).length === 0,
    reason: 'nothing that reads it back shows a member of the request under its name',
  },
  {
    id: /\/write-forgotten\/optional$/,
    when: ({ facts }) => facts.implies.some(({ member }) => member === undefined),
    reason: 'without a member that every request needs, there is no answer that says that it was done',
  },
  {
    id: /^(?:Create|Update)Terms\/[\w-]+\/Links:maxProperties(?!.*:narrow$)/,
    reason: 'there are 13 languages, so that a fourteenth is refused for its name',
  },
  {
    id: /\/refusal-acts\/constraints$/,
    when: onlyNames,
    reason: 'every constraint is on what names the thing, so that a request which breaks one names nothing',
  },
  {
    id: /\/bound-off-by-one\/(?:(?:\w+\.)*(?:SourceArn|From|ReplyTo)|RiskExceptionConfiguration\.\w+\[\]):\w+:narrow$/,
    reason: 'an identity that may send, an address or a range is expected, so that one at the bound makes no sense',
  },
  {
    id: /^SetRiskConfiguration\/[\w-]+\/(?:(?:\w+\.)*SourceArn:(?:required|minLength)|RiskExceptionConfiguration\.\w+\[\]:maxLength)(?!.*:narrow$)/,
    reason: 'another rule refuses the value with the same fault: an ARN says a region, a range is short',
  },
  {
    id: /^SetLogDeliveryConfiguration\/[\w-]+\/LogConfigurations(?::maxItems|\[\]\.CloudWatchLogsConfiguration\.LogGroupArn:minLength)(?!.*:narrow$)/,
    reason: 'another rule refuses the value with the same fault: a source is named once, and an ARN says a region',
  },
  {
    id: /\.S3Configuration\.BucketArn:minLength:narrow$/,
    reason: 'its pattern leaves no value that is as short as the bound',
  },
  {
    id: /\/(?:constraint-ignored|bound-off-by-one)\/(?:PaginationToken|NextToken):(?!.*:narrow$)/,
    reason: 'a token that the listing did not give is refused with the same fault',
  },
  {
    id: /^CreateUserPoolReplica\/[\w-]+\/RegionName:(?!.*:narrow$)/,
    reason: 'another rule refuses the value with the same fault: a region is one of a few names',
  },
  {
    id: /^UpdateProvisionedLimit\/(?:constraint-ignored\/RequestedLimitValue:required|refusal-acts\/constraints)$/,
    reason: 'nothing is asked for but what is provisioned already, and without a value it is less than is free',
  },
  {
    id: /^CreateUserImportJob\/refusal-acts\/constraints$/,
    reason: 'the target alone gives the id by which one looks for what was made; a case of its own lists what there is',
  },
  {
    id: /^UntagResource\/refusal-acts\/constraints$/,
    reason: 'every constraint is on what names the pool or its tags, so that a request which breaks one names nothing',
  },
]

/** Why no case can see the lie, if so. */
export const whyUnseen = (lie: Lie): string | undefined => UNSEEN.find((one) => fits(one, lie))?.reason

export function fits({ id, when }: Unseen, lie: Lie): boolean {
  if (!id.test(lie.id)) return false
  return when === undefined || when(succeeds(describe(loadEdition(LATEST_EDITION), lie.operation)), lie)
}
