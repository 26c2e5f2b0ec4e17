/** Reads the value of an option, from the command line (text) or from a config file (anything). */
import { SuiteError } from '../../spec/errors.ts'
import { hint } from './suggest.ts'

/** `where` names the option as its writer wrote it: `--seed`, or `poolproof.config.ts: seed`. */
export type Reader<T> = (value: unknown, where: string) => T

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value))
  return text.length > 80 ? `${text.slice(0, 80)}...` : text
}

export const badOption = (message: string): SuiteError => new SuiteError('bad-option', message)

export const text: Reader<string> = (value, where) => {
  if (typeof value === 'string' && value.trim() !== '') return value
  throw badOption(`${where} wants a text, not ${shown(value)}`)
}

/** One text or several, as `--case A B` or as an array. */
export const texts: Reader<string[]> = (value, where) =>
  (Array.isArray(value) ? value : [value]).map((one) => text(one, where))

/** A whole number from `least` to `most`. */
export const whole =
  (least: number, most: number, unit: string): Reader<number> =>
  (value, where) => {
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
    if (typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most) return number
    throw badOption(`${where} wants ${unit}, a whole number from ${least} to ${most}, not ${shown(value)}`)
  }

/** One of a few names. */
export const oneOf =
  <T extends string>(names: readonly T[]): Reader<T> =>
  (value, where) => {
    const found = names.find((name) => name === value)
    if (found !== undefined) return found
    throw badOption(`${where} does not know ${shown(value)}${hint(String(value), names)}`)
  }

/** Several of a few names. */
export const someOf =
  <T extends string>(names: readonly T[]): Reader<T[]> =>
  (value, where) =>
    texts(value, where).map((one) => oneOf(names)(one, where))

/** `5/s`, `0.5/s`: requests per second. */
export const rate: Reader<number> = (value, where) => {
  const number = typeof value === 'string' ? Number(/^(\d+(?:\.\d+)?)\/s$/.exec(value)?.[1]) : Number.NaN
  if (number >= 0.01 && number <= 10_000) return number
  throw badOption(`${where} wants requests per second as in 5/s, from 0.01/s to 10000/s, not ${shown(value)}`)
}

/** `requests=5000`, `messages=40`, or both: how much of each may be asked. */
export const budget: Reader<{ requests?: number; messages?: number }> = (value, where) => {
  const each = texts(value, where).map((one) => {
    const [, kind = '', count = ''] = /^(requests|messages)=(\d{1,9})$/.exec(one) ?? []
    if (kind === '') throw badOption(`${where} wants requests=N or messages=N, as in messages=40, not ${shown(one)}`)
    return [kind, Number(count)] as const
  })
  return Object.fromEntries(each)
}
