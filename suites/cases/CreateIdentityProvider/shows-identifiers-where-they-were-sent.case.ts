import { wire } from '../../../spec/evidence.ts'
import { hasValue } from '../../checks/value-at.ts'
import { succeeds } from '../../operations/succeeds.ts'
import { tryTwin } from '../../operations/twin.ts'
import { defineCase } from '../define-case.ts'

const wants = { pool: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'answers identifiers where some were sent, and no list of them where none was',
  suite: 'accept',
  source: [wire('B', 'floci live measurements (2026-08): IdpIdentifiers is absent in the answer unless it was sent')],
  requests: 2,
  async run(ctx) {
    const success = succeeds(ctx.operation)
    const has = (identifiers: string[] | undefined) =>
      hasValue('IdentityProvider.IdpIdentifiers', identifiers, 'answers other identifiers than were sent')
    const { input } = await success.twin(ctx)
    const bare = ctx.examine(await tryTwin(ctx, input), has(undefined))
    const IdpIdentifiers = [ctx.world.name()]
    const { input: other } = await success.twin(ctx)
    return [bare, ctx.examine(await tryTwin(ctx, { ...other, IdpIdentifiers }), has(IdpIdentifiers))]
  },
})
