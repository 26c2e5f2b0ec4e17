/** For tests: worlds on a reference target of their own, which note what they ask. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { startReference } from '../../fixtures/reference/reference.ts'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { TransportError } from '../../spec/errors.ts'
import { answer } from '../checks/fake-exchange.helper.ts'
import type { Hooks } from '../targets/adapter.ts'
import { attach } from '../targets/attach.ts'
import type { Exchange } from '../wire/exchange.ts'
import { createWire, type Wire } from '../wire/client.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { createWorld } from './provision.ts'
import type { Caller } from './set-up.ts'
import type { World } from './world.ts'

/** A world that tells what it asked. */
export interface Noted extends World {
  calls: string[]
  inputs: unknown[]
  ledger: Ledger
}

export interface OnReference {
  url: string
  wire: Wire
  hooks: Hooks
  /** In a folder that goes when the tests of the file have ended. */
  newLedger: () => Ledger
  /** Run `r1`, seed 7. */
  world: (on?: Caller, hooks?: Hooks) => Noted
  /** The wire, with some operations answered otherwise. */
  but: (changed: Record<string, (input: unknown) => ReturnType<Caller['call']>>) => Caller
}

/** A reference target with nothing in it, which is closed when the tests of the file have ended. */
export async function onReference(): Promise<OnReference> {
  const reference = await startReference()
  const { url } = reference
  const wire = createWire({
    url,
    profile: 'wire',
    edition: loadEdition(LATEST_EDITION),
    timeoutMs: 10_000,
    connections: 8,
  })
  const { hooks } = await attach({ name: 'reference', url, kind: 'reference' }, 10_000)
  const folder = mkdtempSync(join(tmpdir(), 'poolproof-world-'))
  afterAll(async () => {
    await wire.close()
    await reference.close()
    rmSync(folder, { recursive: true })
  })
  let files = 0
  const newLedger = () => createLedger(join(folder, `${(files += 1)}`, 'created.ndjson'))
  return {
    url,
    wire,
    hooks,
    newLedger,
    world(on = wire, own = {}) {
      const ledger = newLedger()
      const noted = noting(on)
      return { ...createWorld({ run: 'r1', ledger, hooks: own })(noted, 7), ...noted, ledger }
    },
    but: (changed) => ({ call: (operation, input) => changed[operation]?.(input) ?? wire.call(operation, input) }),
  }
}

/** Remembers what went through it. */
export function noting(on: Caller): Caller & { calls: string[]; inputs: unknown[] } {
  const calls: string[] = []
  const inputs: unknown[] = []
  return {
    calls,
    inputs,
    call(operation, input) {
      calls.push(operation)
      inputs.push(input)
      return on.call(operation, input)
    },
  }
}

/** This answer to this request. */
export async function answered(status: number, body: unknown, input: unknown = {}): Promise<Exchange> {
  const exchange = answer(status, body)
  return { ...exchange, request: { ...exchange.request, body: new TextEncoder().encode(JSON.stringify(input)) } }
}

/** Answers every call so. */
export const answering = (status: number, body: unknown): Caller => ({
  call: (_operation, input) => answered(status, body, input),
})

/** What a target without the operation says. */
export const unknown = () => answered(400, { __type: 'UnknownOperationException' })

export const silence = () => Promise.reject(new TransportError('unreachable', 'nobody is there'))
