import { wire } from '../../../spec/evidence.ts'
import { hasValues } from '../../checks/value-at.ts'
import { makes } from './makes.ts'

const [message, subject, sms] = ['Your code is {####}', 'Your code', 'Code {####}']

export default makes(import.meta.url, {
  title: 'shows messages of the template under their older names as well',
  source: [wire('A', 'hashicorp/terraform-provider-aws: acceptance test UserPool_withVerificationMessageTemplate')],
  settings: { VerificationMessageTemplate: { EmailMessage: message, EmailSubject: subject, SmsMessage: sms } },
  looks: () => [
    ...hasValues(
      'UserPool',
      { EmailVerificationMessage: message, EmailVerificationSubject: subject, SmsVerificationMessage: sms },
      'does not show a message of the template under its older name',
    ),
    ...hasValues(
      'UserPool.VerificationMessageTemplate',
      { EmailMessage: message, EmailSubject: subject, SmsMessage: sms },
      'does not show a message of the template',
    ),
  ],
})
