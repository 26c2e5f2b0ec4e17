import { docs } from '../../../spec/evidence.ts'
import { carriedOut } from '../../checks/accepted.ts'
import { itemsOf, shows } from '../../checks/shows-done.ts'
import { asObject } from '../../checks/fault-answer.ts'
import { defineCase } from '../define-case.ts'
import { inTurn } from '../in-turn.ts'

const wants = { pool: {}, user: {}, authEvent: {} } as const

export default defineCase(import.meta.url, {
  wants,
  title: 'shows the feedback with the event that it is about',
  suite: 'flows',
  source: [docs('API reference, EventFeedbackType: the feedback value that was given for the event')],
  calls: ['AdminListUserAuthEvents'],
  requests: 2,
  async run(ctx) {
    const have = await ctx.world.get(wants)
    const who = { UserPoolId: have.pool.id, Username: have.user.username }
    const EventId = have.authEvent.id
    const feedback = ({ AuthEvents }: Record<string, unknown>) =>
      asObject(itemsOf(AuthEvents).find((one) => one['EventId'] === EventId)?.['EventFeedback'])?.['FeedbackValue']
    return inTurn(
      ctx,
      [() => ctx.call(ctx.operation.name, { ...who, EventId, FeedbackValue: 'Invalid' }), carriedOut],
      [
        () => ctx.call('AdminListUserAuthEvents', who),
        carriedOut,
        shows('AuthEvents[].EventFeedback.FeedbackValue', 'Invalid', feedback),
      ],
    )
  },
})
