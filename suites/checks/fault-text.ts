/** A fault says what records show the live service to say in that situation. */
import type { Check } from '../engine/case.ts'
import { asObject } from './fault-answer.ts'
import { violation } from './violation.ts'

/**
 * @param texts any of them will do; `{ClientId}` stands for what was sent under that name.
 * Violation `fault-text`, at most a SHOULD: programs go by the name of a fault, people and log filters by its words.
 */
export function saysText(texts: readonly string[]): Check {
  return (exchange) => {
    const message = asObject(exchange.response.json)?.['message']
    if (typeof message !== 'string' || message === '') return []
    const sent = asObject(parsed(exchange.request.body))
    const wanted = texts.map((text) =>
      text.replace(/\{(\w+)\}/g, (all: string, member: string) => String(sent?.[member] ?? all)),
    )
    if (wanted.includes(message.trim())) return []
    return [violation('fault-text', 'body.message', wanted[0], message, 'says it in other words', 'SHOULD')]
  }
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}
