/**
 * The thread in which the cases run. It starts before vitest is loaded in the main thread, and loads what the cases
 * need meanwhile; `binding.ts` then finds it loaded.
 */
import { parentPort } from 'node:worker_threads'
import { init, runBaseTests, setupEnvironment } from 'vitest/worker'
import '../targets/user-config.ts'
import './catalogue.ts'
import './session.ts'

const port = parentPort
if (port === null) throw new Error('this is the thread of a run, and no program')

init({
  post: (message) => port.postMessage(message),
  on: (listener) => void port.on('message', listener),
  off: (listener) => void port.off('message', listener),
  teardown: () => void port.removeAllListeners('message'),
  runTests: (state, traces) => runBaseTests('run', state, traces),
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
  setup: setupEnvironment,
})
