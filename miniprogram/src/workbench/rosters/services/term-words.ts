import { durationText } from '@shared/values/instant'

/** 60 分钟 and 90 分钟 as people say a session's length; longer ones in hours and days. */
export const lengthText = (minutes: number): string => {
  if (minutes === 0) return '不留'
  return minutes < 120 ? `${minutes} 分钟` : durationText(minutes)
}
/** 提前 2 小时, 开始前都行 */
export const beforeText = (minutes: number): string =>
  minutes === 0 ? '开始前都行' : `最晚提前 ${lengthText(minutes)}`
export const stepText = (step: number): string => (step === 60 ? '整点' : step === 30 ? '整点和半点' : '每一刻钟')
