/** A URL that somebody gives: is anybody there, and is it this API? */
import { setTimeout as sleep } from 'node:timers/promises'
import { SuiteError, TransportError } from '../../spec/errors.ts'
import type { Profile } from '../../spec/record.ts'
import { serialise } from '../wire/aws-json.ts'
import { isThrottled } from '../wire/back-off.ts'
import { baseUrl, withoutSlash } from '../wire/base-url.ts'
import type { Exchange, WireResponse } from '../wire/exchange.ts'
import { createTransport } from '../wire/transport.ts'
import type { TargetDescriptor } from './attach.ts'
import type { Question } from './recognise.ts'
import { isNumbered, isThisApi, QUESTIONS, saysUnknown, told, wantsSignature } from './recognise.ts'
import { HOOKS_PATH, listReferenceHooks } from './reference-hooks.ts'

/** The operations that are asked whether the API is there. */
export const PROBED: readonly string[] = QUESTIONS.map(({ operation }) => operation)

const MAX_BYTES = 64 * 1024

/** Before a target that breaks down or sends away is asked once more, in milliseconds. */
const WAITS = [500, 1_000, 2_000] as const

interface Answer {
  question: Question
  /** The answer, or why there is none. */
  came: Exchange | TransportError
}

interface Answered extends Answer {
  came: Exchange
}

/**
 * Looks whether the URL can be judged at all, and finds the reference target's hooks if it serves them.
 * @throws SuiteError `bad-url`; `not-an-api` where nothing comes that only this API says; `always-alike` where every
 * question gets the very same answer; `always-throttled`, `always-broken`; TransportError where nobody answers.
 */
export async function probe(
  url: string,
  profile: Profile,
  timeoutMs: number,
  waits: readonly number[] = WAITS,
): Promise<TargetDescriptor> {
  const base = baseUrl(url)
  const [remark, found] = await Promise.all([recognise(url, profile, timeoutMs, waits), hooksOf(url, timeoutMs)])
  const hooks = typeof found === 'string' ? undefined : found
  const remarks = [remark, found].filter((one) => typeof one === 'string')
  return {
    kind: 'url',
    name: base.host,
    url: withoutSlash(base),
    ...(hooks === undefined ? {} : { hooks }),
    ...(remarks.length === 0 ? {} : { remark: remarks.join('; ') }),
  }
}

/**
 * A target that cuts this connection has no hooks; whether it answers the API, the questions tell. Of one that lets us
 * wait nobody knows, which is said.
 */
async function hooksOf(url: string, timeoutMs: number): Promise<string[] | string | undefined> {
  try {
    return await listReferenceHooks(url, timeoutMs)
  } catch (error) {
    if (!(error instanceof TransportError)) throw error
    const waited = `${url} says nothing at ${HOOKS_PATH} within ${timeoutMs} ms, so it is judged as one without hooks`
    return error.code === 'timeout' ? waited : undefined
  }
}

/** @returns what is to be said of a target that is judged although nothing is known of it yet. */
async function recognise(
  url: string,
  profile: Profile,
  timeoutMs: number,
  waits: readonly number[],
): Promise<string | undefined> {
  const transport = createTransport({ url, timeoutMs, maxBytes: MAX_BYTES, connections: QUESTIONS.length })
  const ask = async (question: Question): Promise<Answer> => {
    const request = serialise(question.operation, question.input, profile)
    try {
      return { question, came: await transport.send(request) }
    } catch (error) {
      if (error instanceof TransportError) return { question, came: error }
      throw error
    }
  }
  try {
    let answers = await askAll(QUESTIONS, ask, (some) => isSettled(some, profile))
    for (const ms of waits) {
      const busy = answered(answers).filter(({ came }) => isBusy(came))
      if (busy.length === 0 || isSettled(answers, profile)) break
      await sleep(ms)
      const again = await askAll(
        busy.map(({ question }) => question),
        ask,
        () => false,
      )
      answers = answers.map((one) => again.find(({ question }) => question === one.question) ?? one)
    }
    return conclude(url, profile, answers)
  } finally {
    await transport.close()
  }
}

/** Asks all at once; the answers that have come when `isEnough`, or when there are no more. */
function askAll(
  questions: readonly Question[],
  ask: (question: Question) => Promise<Answer>,
  isEnough: (answers: readonly Answer[]) => boolean,
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  return new Promise((resolve, reject) => {
    for (const question of questions) {
      ask(question).then((answer) => {
        answers.push(answer)
        if (answers.length < questions.length && !isEnough(answers)) return
        resolve(questions.flatMap((one) => answers.filter((answer) => answer.question === one)))
      }, reject)
    }
  })
}

/** Somebody knows the API, and tells one request from another: what the others say, or when, does not matter. */
function isSettled(answers: readonly Answer[], profile: Profile): boolean {
  const all = answered(answers)
  const knows = all.some(({ question, came }) => !isBusy(came) && isThisApi(question, came.response, profile))
  return knows && all.some(({ came }) => !isSame(came.response, all[0]?.came.response))
}

/** @throws SuiteError, TransportError as `probe`. */
function conclude(url: string, profile: Profile, answers: readonly Answer[]): string | undefined {
  const all = answered(answers)
  const [first] = all
  if (first === undefined) throw silence(answers)
  const said = told(first.came.response)
  const responses = all.map(({ came }) => came.response)
  if (all.every(({ came }) => isBusy(came))) {
    if (all.every(({ came }) => isThrottled(came)))
      throw new SuiteError(
        'always-throttled',
        `${url} sends every request away, also after a while: ${said}: try later`,
      )
    throw new SuiteError(
      'always-broken',
      `${url} breaks down on every request, also after a while: ${said}: see its log`,
    )
  }
  const known = all.some(({ question, came }) => isThisApi(question, came.response, profile))
  if (all.length === QUESTIONS.length && responses.every((one) => isSame(one, first.came.response))) {
    const asked = listed(PROBED)
    if (known && responses.every(saysUnknown))
      return `${url} has none of ${asked}, and perhaps no other operation: ${said} to each`
    if (known && responses.every(wantsSignature))
      return `${url} refuses requests that are not signed, and perhaps every other: ${said} to ${asked}`
    const why = known ? 'so there is nothing to judge' : 'so this is not the Cognito Identity Provider API'
    throw new SuiteError('always-alike', `${url} answers every request alike, ${why}: ${said} to ${asked}`)
  }
  if (!known) throw notThisApi(url, all)
  return undefined
}

function notThisApi(url: string, all: readonly Answered[]): SuiteError {
  const said = all.map(({ question, came }) => `${told(came.response)} to ${question.operation}`)
  const numbered = all.some(({ question, came }) => isNumbered(question.operation, came.response.status))
  const hint = numbered ? ': its statuses are those of --statuses numbered' : ''
  return new SuiteError(
    'not-an-api',
    `${url} is not the Cognito Identity Provider API, by what it answered${hint}: ${said.join('; ')}`,
  )
}

/** It may say something else when it has calmed down; an operation that it does not have, it will not have then. */
function isBusy(exchange: Exchange): boolean {
  const { response } = exchange
  return isThrottled(exchange) || (response.status >= 500 && response.status !== 501 && !saysUnknown(response))
}

const isSame = (one: WireResponse, other: WireResponse | undefined): boolean =>
  one.status === other?.status && Buffer.compare(one.bytes, other.bytes) === 0

const answered = (answers: readonly Answer[]): Answered[] =>
  answers.filter((one): one is Answered => !(one.came instanceof TransportError))

function silence(answers: readonly Answer[]): TransportError {
  const [first] = answers.flatMap(({ came }) => (came instanceof TransportError ? [came] : []))
  return first ?? new TransportError('cut', 'nobody answered')
}

const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
