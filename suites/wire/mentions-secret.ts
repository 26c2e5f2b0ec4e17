/** A quick look whether a text may hold a secret: whether anything in it is called like one. */
import { remember } from './remember.ts'

/** Ends of names, more than are secrets: what is found is looked at closely. */
const NAME =
  /(?:pass(?:word|wd|phrase)?|pwd|secret\w*|token|code|session|hash|otp|pin|jwt|key|credentials?|answer|salt|verifier|signature|bearer|cookie|authorization|assertion|hint)$/i
/** Maps of the description whose values are secrets whatever their names. */
const MAPS = ['AuthParameters', 'ChallengeResponses']
/** So much stands between the end of a name and its colon at most: quotes, escaped ones too, and blanks. */
const BETWEEN = 11
const BLANK_OR_QUOTE = /["'\\\s]/
/** A name's end is read this far back. */
const LONGEST = 24

/** True where a colon or an equals sign follows a name like a secret's. In time that grows with the length alone. */
export function mentionsSecret(text: string): boolean {
  return [':', '='].some((mark) => hasSecretBefore(text, mark)) || MAPS.some((name) => text.includes(name))
}

/** By searching, not by reading: most of a long text is one value. */
function hasSecretBefore(text: string, mark: string): boolean {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (isSecret(nameBefore(text, at))) return true
  }
  return false
}

function nameBefore(text: string, at: number): string {
  let end = at
  while (end > 0 && at - end < BETWEEN && BLANK_OR_QUOTE.test(text.charAt(end - 1))) end -= 1
  return text.slice(Math.max(0, end - LONGEST), end)
}

const isSecret = remember((name: string): boolean => NAME.test(name))
