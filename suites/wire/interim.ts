/**
 * Interim answers (RFC 9110, 15.2): a server may send any number of them before the answer, and they are none. undici
 * lets all pass but `100 Continue`, for which it ends the connection where nobody asked for it ("bad response"), and no
 * option of it says otherwise. So a 100 becomes a 102 on its way to undici's parser.
 */

/** What undici reads from: it calls nothing but `read`. */
export interface Readable {
  read: (size?: number) => unknown
}

const CR = 0x0d
const LF = 0x0a
const ONE = 0x31
const TWO = 0x32

/** `HTTP/1.1 100`: where the digits of the status are. */
const FIRST_DIGIT = 9
const LAST_DIGIT = 11

export interface Interim {
  /** The next byte is the first of an answer. */
  expect: () => void
}

/** Watches what is read from the socket; only what comes before the end of an interim answer is looked at. */
export function passInterim(socket: Readable): Interim {
  const read = socket.read.bind(socket)
  const state = { watching: false, at: 0, interim: false, digits: '', lineEnds: 0 }
  const restart = (): void => void Object.assign(state, { at: 0, interim: false, digits: '', lineEnds: 0 })

  /** In the head of an interim answer: true where this byte is the last of it. */
  function endsHead(byte: number): boolean {
    if (byte === LF) state.lineEnds += 1
    else if (byte !== CR) state.lineEnds = 0
    return state.lineEnds === 2
  }

  function look(chunk: Uint8Array): void {
    for (let index = 0; index < chunk.length && state.watching; index += 1) {
      const byte = chunk[index] ?? 0
      if (state.interim) {
        if (endsHead(byte)) restart()
        continue
      }
      // Parsers let line breaks before an answer pass.
      if (state.at === 0 && (byte === CR || byte === LF)) continue
      if (state.at === FIRST_DIGIT && byte !== ONE) state.watching = false
      if (state.at >= FIRST_DIGIT) state.digits += String.fromCharCode(byte)
      if (state.at === LAST_DIGIT) {
        if (state.digits === '100') chunk[index] = TWO
        state.interim = true
      }
      state.at += 1
    }
  }

  socket.read = (size) => {
    const chunk = read(size)
    if (state.watching && chunk instanceof Uint8Array) look(chunk)
    return chunk
  }
  return {
    expect() {
      restart()
      state.watching = true
    },
  }
}
