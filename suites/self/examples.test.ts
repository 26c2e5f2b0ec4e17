import { describe as group, expect, it } from 'vitest'
import { examplesOf, type Example } from '../../fixtures/generate/examples.ts'
import { describe } from '../../spec/describe.ts'
import { LATEST_EDITION, loadEdition } from '../../spec/edition.ts'
import { model } from '../../spec/evidence.ts'
import { begunOperations } from '../../spec/families.ts'
import { describeAnswer, faultName } from '../checks/fault-answer.ts'
import type { Case, CaseContext } from '../engine/case.ts'
import { succeeds } from '../operations/succeeds.ts'
import type { Input, Twin } from '../operations/success.ts'
import { complaints, onReference } from './in-process.ts'
import { sliceOfCommit } from './slices.ts'

const edition = loadEdition(LATEST_EDITION)
const MINIMAL = 'accept/minimal'
const MAXIMAL = 'accept/maximal'

/** The refused ones of so many operations are sent in one run: which, follows from the commit. */
const SLICES = 4

/** Sends the examples as somebody does who fills them in by the README beside them: each that differs is named. */
function filledIn(name: string, wrong: string[], sends: { refused: boolean }): Case {
  const success = succeeds(describe(edition, name))
  const examples = examplesOf(edition, name)
  const refused = sends.refused ? examples.filter(({ id }) => id !== MINIMAL && id !== MAXIMAL) : []
  const find = (id: string): Example[] => examples.filter((one) => one.id === id)
  async function send(ctx: CaseContext, twin: Twin, { id, request, replace, expect: expected }: Example) {
    const members = Object.keys(replace)
    const hold = members.find((member) => !(member in twin.input))
    const values = hold === undefined ? twin : await success.twin(ctx, { hold, own: ['pool'] })
    const filled = Object.fromEntries(members.map((member) => [member, values.input[member]]))
    const input: Input = { ...request, ...filled }
    const exchange = await ctx.call(name, input)
    const came = [exchange.response.status, faultName(exchange)].join(' ')
    const must = expected.outcome === 'accepted' ? '200 ' : `${expected.status.wire} ${expected.fault}`
    if (came !== must) wrong.push(`${name}/${id}: ${came}, not ${must}: ${describeAnswer(exchange)}`)
    return ctx.examine(exchange, () => [])
  }
  return {
    id: `${name}/examples`,
    title: 'takes the examples',
    operation: name,
    suite: 'accept',
    level: 'MUST',
    source: [model(name)],
    needs: [],
    calls: [],
    cost: () => ({ requests: 1, wants: {}, choice: { own: [], shared: false } }),
    run: async (ctx) => {
      const judged = []
      const twin = await success.twin(ctx, { own: ['pool'] })
      for (const one of [...refused, ...find(MINIMAL)]) judged.push(await send(ctx, twin, one))
      for (const one of find(MAXIMAL)) judged.push(await send(ctx, await success.twin(ctx, { own: ['pool'] }), one))
      return judged
    },
  }
}

group('the examples, filled in', () => {
  it('are refused and accepted by the reference target as they say', async () => {
    const wrong: string[] = []
    const slice = sliceOfCommit() % SLICES
    const cases = begunOperations(edition).map((name, index) =>
      filledIn(name, wrong, { refused: index % SLICES === slice }),
    )
    const records = await onReference({}, ({ judge }) => judge(cases))
    expect(complaints(records)).toEqual([])
    expect(wrong.toSorted()).toEqual([])
  })
})
