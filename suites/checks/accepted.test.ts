import { describe as group, expect, it } from 'vitest'
import { describe } from '../../spec/describe.ts'
import { DOCUMENT_EDITION, LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { accepted, carriedOut } from './accepted.ts'
import { answer } from './fake-exchange.helper.ts'

function found(operation: string, body: unknown, { status = 200, date = LATEST_EDITION } = {}) {
  const edition = loadEdition(date)
  return accepted(edition, describe(edition, operation))(answer(status, body))
}

const told = (...given: Parameters<typeof found>) =>
  found(...given).map(({ code, path, level }) => [code, path, ...(level === undefined ? [] : [level])])

const details = { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' }

group('accepted', () => {
  it('takes an answer of the output’s shape', () => {
    expect(told('ForgotPassword', { CodeDeliveryDetails: details })).toEqual([])
    expect(told('ForgotPassword', { CodeDeliveryDetails: details, New: 1 })).toEqual([])
  })

  it('takes no other status, and no body that cannot be read', () => {
    expect(told('ForgotPassword', { CodeDeliveryDetails: details }, { status: 201 })).toEqual([
      ['unexpected-refusal', 'status'],
    ])
    expect(told('ForgotPassword', '[]')).toEqual([['body-not-json', 'body']])
    expect(told('ForgotPassword', '')).toEqual([['body-not-json', 'body']])
  })

  it('takes an empty body, or {}, where the model has no output', () => {
    expect(told('DeleteUserPool', '')).toEqual([])
    expect(told('DeleteUserPool', {})).toEqual([])
    expect(told('DeleteUserPool', 'deleted')).toEqual([['body-not-json', 'body']])
    expect(told('AdminConfirmSignUp', '')).toEqual([['body-not-json', 'body']])
  })

  it('wants the structure as a MUST', () => {
    const wrong = { CodeDeliveryDetails: { ...details, DeliveryMedium: 'PIGEON', Destination: 7 } }
    expect(told('ForgotPassword', wrong)).toEqual([
      ['output-shape', 'body.CodeDeliveryDetails.Destination:type', 'MUST'],
      ['output-shape', 'body.CodeDeliveryDetails.DeliveryMedium:enum', 'MUST'],
    ])
    expect(told('ForgotPassword', { CodeDeliveryDetails: null })).toEqual([
      ['output-shape', 'body.CodeDeliveryDetails:type', 'MUST'],
    ])
  })

  it('wants lengths and patterns as a SHOULD', () => {
    const long = { CodeDeliveryDetails: { ...details, AttributeName: 'a'.repeat(33) } }
    expect(told('ForgotPassword', long)).toEqual([
      ['output-bound', 'body.CodeDeliveryDetails.AttributeName:maxLength', 'SHOULD'],
    ])
  })

  it('misses what is always there, once a gap, at the level of its source', () => {
    expect(told('ForgotPassword', {})).toEqual([['member-missing', 'body.CodeDeliveryDetails', 'MUST']])
    expect(told('ForgotPassword', { CodeDeliveryDetails: { ...details, Destination: undefined } })).toEqual([
      ['member-missing', 'body.CodeDeliveryDetails.Destination', 'MUST'],
    ])
    expect(told('SignUp', { UserConfirmed: true, UserSub: '0' })).toEqual([])
    expect(told('GetGroup', { Group: { GroupName: 'a', UserPoolId: 'a_b', CreationDate: 1 } })).toEqual([
      ['member-missing', 'body.Group.LastModifiedDate', 'SHOULD'],
    ])
    const [one, two] = [
      { ClientId: 'a', UserPoolId: 'a_b', ClientName: 'a' },
      { ClientId: 'b', UserPoolId: 'a_b' },
    ]
    expect(told('ListUserPoolClients', { UserPoolClients: [one] })).toEqual([])
    expect(told('ListUserPoolClients', { UserPoolClients: [one, two] })).toEqual([
      ['member-missing', 'body.UserPoolClients[].ClientName', 'MUST'],
    ])
  })

  it('does not assert a rule that recorded answers break', () => {
    const known = {
      UserPoolId: 'us-east-1_a',
      AWSAccountId: '123456789012',
      S3Bucket: 'aws-cognito-prod-iad-assets',
      CloudFrontDistribution: 'd.cloudfront.net',
      Version: '20190128175402',
      Status: 'ACTIVE',
    }
    const description = (Domain: string) => ({ DomainDescription: { ...known, Domain, CustomDomainConfig: {} } })
    expect(told('DescribeUserPoolDomain', description('auth.example.com'))).toEqual([])
    expect(
      told('DescribeUserPoolDomain', {
        DomainDescription: { ...known, Domain: 'a', CustomDomainConfig: { CertificateArn: 7 } },
      }),
    ).toEqual([['output-shape', 'body.DomainDescription.CustomDomainConfig.CertificateArn:type', 'MUST']])
  })

  it('takes a value that another edition knows', () => {
    const challenge = (ChallengeName: string) => ({ ChallengeName, ChallengeParameters: {} })
    expect(told('InitiateAuth', challenge('SELECT_CHALLENGE'), { date: DOCUMENT_EDITION })).toEqual([])
    expect(told('InitiateAuth', challenge('GUESS'), { date: DOCUMENT_EDITION })).toEqual([
      ['output-shape', 'body.ChallengeName:enum', 'MUST'],
    ])
  })
})

group('carriedOut', () => {
  it('asks for a success and nothing more: the answer’s shape is the business of the operation’s own cases', () => {
    expect(carriedOut(answer(200, { AuthenticationResult: {} }))).toEqual([])
    expect(carriedOut(answer(200, ''))).toEqual([])
    expect(carriedOut(answer(400, { __type: 'NotAuthorizedException' }))).toMatchObject([
      { code: 'unexpected-refusal' },
    ])
  })
})
