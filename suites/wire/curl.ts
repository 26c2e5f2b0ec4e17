/** A shell line that sends a request again: for whoever reads a report and wants to see the answer for himself. */
import type { Exchange, WireRequest } from './exchange.ts'
import { redactRequest } from './redact.ts'
import { quote as shellQuote } from './shell.ts'

/** Runs of one byte that are written as a count rather than out: most over-long values are such runs. */
const RUN = 256
/** Beyond this the line would be no line any more, and too long for `sh -c`: Linux takes arguments up to 128 KiB. */
const MAX_LINE = 128 * 1024 - 1

/**
 * One line for sh that sends these bytes again, secrets left out, or undefined where it would be longer than 128 KiB, and
 * where it was signed wrongly on purpose, which curl cannot do. The signature of a signed request is made anew from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.
 */
export function curl(asked: Pick<Exchange, 'operation' | 'url' | 'request'>): string | undefined {
  const { operation, url, request } = asked
  if (request.forged === true) return undefined
  const clean = redactRequest(request, operation)
  const command = ['curl', '-sS', '-i', '-g', '--path-as-is', ...method(clean), quote(url), ...headers(request, clean)]
  const line = hasData(clean) ? withBody(command, Buffer.from(clean.body)) : command.join(' ')
  return line.length > MAX_LINE ? undefined : line
}

function method({ method: name }: WireRequest): string[] {
  return name === 'HEAD' ? ['--head'] : ['-X', quote(name)]
}

function headers(original: WireRequest, clean: WireRequest): string[] {
  const scope = /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)\//.exec(
    original.headers['authorization'] ?? '',
  )
  const unsigned = Object.entries(clean.headers).filter(([name]) => !scope || !OF_SIGNATURES.has(name))
  const lines = unsigned.map(([name, value]) => `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`)
  // curl would call a body a form.
  if (hasData(clean) && !('content-type' in clean.headers)) lines.push("-H 'content-type:'")
  if (!scope) return lines
  const user = '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"'
  const token = 'x-amz-security-token' in clean.headers ? ['-H "x-amz-security-token: $AWS_SESSION_TOKEN"'] : []
  return [...lines, `--aws-sigv4 ${quote(`aws:amz:${scope[1]}:${scope[2]}`)}`, user, ...token]
}

/** Whether curl gets data to send, be it empty. */
const hasData = ({ body, method: name }: WireRequest): boolean => body.length > 0 || /^(POST|PUT|PATCH)$/.test(name)

const OF_SIGNATURES = new Set(['authorization', 'x-amz-date', 'x-amz-content-sha256', 'x-amz-security-token'])

function withBody(command: string[], body: Buffer): string {
  const post = command.join(' ')
  const text = body.toString('utf8')
  const sameBytes = Buffer.from(text).equals(body)
  const hasControls = /[\x00-\x1f\x7f]/.test(text)
  if (sameBytes && !hasControls && !hasRun(text)) {
    return `${post} --data-raw ${quote(text)}`
  }
  return `${printed(body)} | ${post} --data-binary @-`
}

const hasRun = (text: string): boolean => new RegExp(`(.)\\1{${RUN - 1}}`, 'su').test(text)

/** Shell commands that print these bytes. */
function printed(body: Buffer): string {
  const text = body.toString('latin1')
  const commands: string[] = []
  let at = 0
  for (const run of text.matchAll(new RegExp(`([^])\\1{${RUN - 1},}`, 'g'))) {
    if (run.index > at) commands.push(`printf ${quote(format(text.slice(at, run.index)))}`)
    const byte = octal(run[1] ?? '')
    commands.push(`head -c ${run[0].length} /dev/zero | tr '\\0' '${byte}'`)
    at = run.index + run[0].length
  }
  if (at < text.length) commands.push(`printf ${quote(format(text.slice(at)))}`)
  return commands.length === 1 && !commands[0]?.includes('|') ? (commands[0] ?? '') : `{ ${commands.join('; ')}; }`
}

/** A format for printf that is no option and has no conversions: what is special there as three octal digits. */
function format(latin1: string): string {
  return latin1.replace(/[^\x20-\x7e]|[\\%]|^-/g, (one) => (one === '%' ? '%%' : octal(one)))
}

const octal = (byte: string): string => `\\${byte.charCodeAt(0).toString(8).padStart(3, '0')}`

/** The line is for sh wherever it is written: cmd.exe has no printf, no head and no tr. */
const quote = (text: string): string => shellQuote(text, 'linux')
