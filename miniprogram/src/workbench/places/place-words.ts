import type { PlaceChangeDto, StaffPlaceDto } from '@shared/contract/places/dto'
import { openState } from '@shared/rules/places/opening'
import { dayOf, momentText, type Instant } from '@shared/values/instant'

const timeText = (at: Instant, now: Instant): string =>
  dayOf(at) === dayOf(now) ? (momentText(at).split(' ').pop() ?? '') : momentText(at)

/** Whether the door is open at this moment, as the public reads it. */
export function openWords({ content, closed }: Pick<StaffPlaceDto, 'content' | 'closed'>, now: Instant): string {
  if (closed) return '关门了'
  const state = openState(content.hours, now)
  if (state.is === 'unknown') return '开门时间没人说过'
  if (state.is === 'open')
    return state.until ? `开着，到 ${timeText(state.until, now)}` : state.certain ? '一直开着' : '现在开着'
  const why = state.why ? `（${state.why}）` : ''
  return `${state.opensAt ? `没开，${timeText(state.opensAt, now)} 开` : '没开'}${why}`
}

export const CHANGE_TEXT: Record<PlaceChangeDto['what'], string> = {
  added: '新加的',
  edited: '改过',
  closedToday: '说今天不开门',
  closed: '说关门了',
  reopened: '重新开了',
  confirmed: '说都还对',
  merged: '合并过来的',
  imported: '从文件导入',
  undone: '撤回了导入',
  refused: '没同意村里的改动',
}

export const confirmedWords = ({ confirmedAt }: Pick<StaffPlaceDto, 'confirmedAt'>): string =>
  confirmedAt ? `${momentText(confirmedAt)} 有人说都对` : '还没有人核对过'
