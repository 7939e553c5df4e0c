import type { CaseDto } from '@shared/contract/qa'
import { CLAIM } from '@shared/values/limits'
import { durationText, epochMs, type Instant } from '@shared/values/instant'
import { timeText } from '../../frame/kept-words'

/** Who has the question at this moment. A claim past its end is none, whether or not the page has heard of it. */
export type ClaimState =
  | { kind: 'mine'; minutes: number; share: number; renewalsLeft: number }
  | { kind: 'other'; name: string; until: Instant }
  | { kind: 'free' }
  | { kind: 'answered'; at?: Instant }

const MINUTE = 60_000

/** Minutes that are still left, the last one begun counted whole. */
export const minutesUntil = (until: Instant, now: Instant): number =>
  Math.min(CLAIM.minutes, Math.ceil((epochMs(until) - epochMs(now)) / MINUTE))

export function claimState(
  { status, claim, answeredAt }: Pick<CaseDto, 'status' | 'claim' | 'answeredAt'>,
  now: Instant,
): ClaimState {
  if (status === 'answered') return { kind: 'answered', ...(answeredAt && { at: answeredAt }) }
  if (!claim || claim.until <= now) return { kind: 'free' }
  if (!claim.mine) return { kind: 'other', name: claim.name, until: claim.until }
  const minutes = minutesUntil(claim.until, now)
  return { kind: 'mine', minutes, share: minutes / CLAIM.minutes, renewalsLeft: claim.renewalsLeft }
}

/** What stands beside the ring. `wrote`: an answer of hers is still on the page. */
export function claimWords(state: ClaimState, wrote: boolean): { title: string; note: string } {
  switch (state.kind) {
    case 'mine':
      return {
        title: `你领着，还有 ${durationText(state.minutes)}`,
        note: `到点放回队列 · ${state.renewalsLeft > 0 ? `还能延 ${state.renewalsLeft} 次` : '不能再延了'}`,
      }
    case 'other':
      return { title: `${state.name}领着，到 ${timeText(state.until)}`, note: '到点没回，会放回队列，那时你能领。' }
    case 'answered':
      return {
        title: '已经回了',
        note: state.at ? `${timeText(state.at)} 发出。她能追问，追问会再进队列。` : '她能追问，追问会再进队列。',
      }
    case 'free':
      return wrote
        ? { title: '领的时间到了，问题回到了队列', note: '字都在，重新领了接着写。' }
        : { title: '没人领', note: `领了有 ${CLAIM.minutes} 分钟写，这时别人领不走。` }
  }
}

const SOON = 5

/** Said once, not with every minute: that it is nearly over, and that it is. */
export function spokenWords(state: ClaimState, wrote: boolean): string {
  if (state.kind === 'mine') return state.minutes <= SOON ? `领的时间剩不到 ${SOON} 分钟了` : ''
  return state.kind === 'free' && wrote ? claimWords(state, wrote).title : ''
}
