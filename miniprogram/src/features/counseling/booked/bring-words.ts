import type { Mode, ServiceKind } from '@shared/values/counseling/services'

const THINGS: Record<ServiceKind, readonly string[]> = {
  beforeMarriage: ['不用带什么，证件也不看'],
  inMarriage: ['不用带什么，想好最想说的一件事就行'],
  beforeDivorce: ['不用带什么。有协议、有起诉状，带上也好'],
  psychology: ['不用带什么，也不用想好怎么说'],
  legalVisit: ['合同、借条、聊天记录，有什么带什么；没有也能问'],
}
const HOW: Record<Mode, readonly string[]> = {
  place: ['早到十分钟，报约的时间就行，不用报姓名'],
  phone: ['找个能放心说话的地方，到点等电话'],
  video: ['找个能放心说话的地方，到点等电话，照着连'],
}

/** Few and short; nothing of it costs anything. */
export const bringWords = (kind: ServiceKind, mode: Mode, together: boolean): string[] => [
  ...THINGS[kind],
  ...HOW[mode],
  ...(together ? ['一个人先到也行，等另一位来了一起开始'] : []),
]
