import type { SwapDto } from '@shared/contract/counseling'
import { MAX_FIND, type Tx } from '../../../../kernel/store'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import { counselorIn, directoryIn } from '../../directory'
import { swaps, type SwapRecord, type Turn } from '../../records'
import { carryOut } from '../../swaps/carry-out'
import { judge } from '../../swaps/judge'
import { partnersFor } from '../../swaps/partners'
import type { Found } from '../../swaps/turn'

type Swapping = Pick<
  Handlers<'counseling'>,
  'listSwaps' | 'listSwapPartners' | 'askSwap' | 'answerSwap' | 'withdrawSwap'
>

const swapDto = ({ _id, state, from, to, give, take, at }: SwapRecord, me: string): SwapDto => ({
  id: _id,
  state,
  mine: from.id === me,
  from: from.name,
  to: to.name,
  give,
  ...(take && { take }),
  at,
})

const lineOf = (turn: Turn, { roster, post }: Found) => ({ ...turn, site: roster.name, postName: post.name })

/** One that still waits for its answer. Fault NOT_FOUND for whoever has no say in it, SWAP_ENDED once it is decided. */
async function open(tx: Tx, id: string, side: 'from' | 'to', me: string): Promise<SwapRecord> {
  const swap = await tx.get(swaps, id)
  if (swap?.[side].id !== me) throw new Fault('NOT_FOUND')
  if (swap.state !== 'asked') throw new Fault('SWAP_ENDED')
  return swap
}

export const swapping: Swapping = {
  async listSwaps(_, { store, reach }) {
    const { id: me } = reach.actor
    const range = { equals: { between: me }, order: 'desc' as const, limit: MAX_FIND }
    const { items } = await store.find(swaps, { index: 'byPerson', ...range })
    return { items: items.map((one) => swapDto(one, me)) }
  },

  listSwapPartners: (turn, { store, reach, now }) => partnersFor(store, { ...turn, who: reach.actor.id }, now),

  askSwap({ give, to, take }, { commit, newId, now, reach }) {
    const { id: me } = reach.actor
    if (to === me) throw new Fault('INVALID_INPUT', { to: 'unknown' })
    const id = newId()
    return commit(async (tx, notes) => {
      const directory = await directoryIn(tx)
      const [one, other] = [counselorIn(directory, me), counselorIn(directory, to)]
      if (!one) throw new Fault('NOT_FOUND')
      if (!other?.active) throw new Fault('INVALID_INPUT', { to: 'unknown' })
      const wish = {
        from: { id: me, name: one.name },
        to: { id: to, name: other.name },
        give: { ...give, who: me, site: '', postName: '' },
        ...(take && { take: { ...take, who: to, site: '', postName: '' } }),
      }
      const found = await judge(tx, directory, wish, now, () => new Fault('NOT_FOUND'))
      const taken = found.take && wish.take && lineOf({ ...wish.take }, found.take)
      await tx.insert(swaps, {
        _id: id,
        ...wish,
        between: [me, to],
        give: lineOf(wish.give, found.give),
        ...(taken && { take: taken }),
        state: 'asked',
        at: now,
      })
      notes.audit(id)
      return { id }
    })
  },

  answerSwap: ({ id, agree }, { commit, now, reach }) =>
    commit(async (tx, notes) => {
      const swap = await open(tx, id, 'to', reach.actor.id)
      notes.audit(id)
      if (agree) {
        const directory = await directoryIn(tx)
        await judge(tx, directory, swap, now, () => new Fault('SWAP_ENDED'))
        await carryOut(tx, directory, swap, now)
      }
      await tx.replace(swaps, { ...swap, state: agree ? 'agreed' : 'declined' })
      return {}
    }),

  withdrawSwap: ({ id }, { commit, reach }) =>
    commit(async (tx, notes) => {
      const swap = await open(tx, id, 'from', reach.actor.id)
      await tx.replace(swaps, { ...swap, state: 'withdrawn' })
      notes.audit(id)
      return {}
    }),
}
