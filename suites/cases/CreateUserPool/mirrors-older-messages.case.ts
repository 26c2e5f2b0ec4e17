import { wire } from '../../../spec/evidence.ts'
import { hasValues } from '../../checks/value-at.ts'
import { makes } from './makes.ts'

const [message, subject, sms] = ['Your code is {####}', 'Your code', 'Code {####}']

export default makes(import.meta.url, {
  title: 'shows messages by their older names in the template as well',
  source: [wire('A', 'hashicorp/terraform-provider-aws: acceptance test UserPool_withVerificationMessageTemplate')],
  settings: { EmailVerificationMessage: message, EmailVerificationSubject: subject, SmsVerificationMessage: sms },
  looks: () =>
    hasValues(
      'UserPool.VerificationMessageTemplate',
      { EmailMessage: message, EmailSubject: subject, SmsMessage: sms },
      'does not show a message in the template',
    ),
})
