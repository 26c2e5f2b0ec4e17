/** Replies that many behaviours share, and whom they are for. */
import { setTimeout as sleep } from 'node:timers/promises'
import { asObject } from '../../checks/fault-answer.ts'
import { jsonOf } from '../../wire/response.ts'
import type { Act, Answer, Raw, Reply, Turn } from './behaviour.ts'

export const JSON_TYPE = 'application/x-amz-json-1.1'

export const json = (status: number, body: string | Buffer): Answer => ({
  status,
  headers: { 'content-type': JSON_TYPE },
  body,
})

export const fault = (type: unknown, message: unknown, status = 400): Answer =>
  json(status, JSON.stringify({ __type: type, message }))

export const html = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body,
})

export const raw = (ending: Raw['ending'], ...pieces: Raw['pieces']): Raw => ({ pieces, ending })

/** The bytes of an answer, with these lines in the place of its headers. */
export function head(status: string, ...lines: string[]): string {
  return [`HTTP/1.1 ${status}`, ...lines, '', ''].join('\r\n')
}

/** Does so where the operation is called; whoever only looks whether the target is there is passed on. */
export function on(operation: string, reply: Reply | ((turn: Turn) => Reply | Promise<Reply>)): Act {
  return (turn) => {
    if (turn.operation !== operation || turn.isProbe) return undefined
    return typeof reply === 'function' ? reply(turn) : reply
  }
}

export const onForgot = (reply: Reply | ((turn: Turn) => Reply | Promise<Reply>)): Act => on('ForgotPassword', reply)

/** Does so with a hook that is called, or, where it is '', with the list of them. */
export function onHook(name: string | undefined, reply: Reply | ((turn: Turn) => Reply | Promise<Reply>)): Act {
  return (turn) => {
    if (turn.hook === undefined || (name === undefined ? turn.hook === '' : turn.hook !== name)) return undefined
    return typeof reply === 'function' ? reply(turn) : reply
  }
}

/** The honest answer, changed. */
export const altered =
  (change: (answer: Answer) => Reply) =>
  async (turn: Turn): Promise<Reply> =>
    change(await turn.pass())

/** The request is carried out, and then nothing comes of it. */
export const afterWork =
  (reply: Reply) =>
  async (turn: Turn): Promise<Reply> => {
    await turn.pass()
    return reply
  }

export const late = (ms: number) => async (): Promise<undefined> => sleep(ms, undefined)

/** Only the first time. */
export const once =
  (key: string, reply: (turn: Turn) => Reply | Promise<Reply>) =>
  (turn: Turn): Reply | Promise<Reply> =>
    turn.first(key) ? reply(turn) : undefined

/** Passes the answer on with its body changed as JSON. */
export const rewritten = (change: (body: Record<string, unknown>) => unknown) =>
  altered((answer) => {
    const body = parsed(answer.body)
    return body === undefined ? answer : { ...answer, body: JSON.stringify(change(body)) }
  })

export const parsed = (body: string | Buffer): Record<string, unknown> | undefined => asObject(jsonOf(String(body)))

/** An answer as it would go over the wire, with these lines beside its own headers. */
export function bytesOf({ status, headers = {}, body }: Answer, ...lines: string[]): Buffer {
  const own = Object.entries(headers).filter(([name]) => !/^(content-length|connection|keep-alive|date)$/i.test(name))
  const named = own.map(([name, value]) => `${name}: ${String(value)}`)
  const bytes = Buffer.from(body)
  return Buffer.concat([
    Buffer.from(head(`${status} Answer`, ...named, ...lines, `content-length: ${bytes.length}`)),
    bytes,
  ])
}

/** Two cases, where each request costs a timeout. */
export const FEW = ['ForgotPassword/accept/minimal', 'ForgotPassword/reject/Username/required']
