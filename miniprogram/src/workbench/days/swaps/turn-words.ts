import type { SwapDto } from '@shared/contract/counseling'
import { dayText } from '@shared/values/instant'

export const SWAP_STATE: Record<SwapDto['state'], { label: string; tone: 'plain' | 'green' | 'tea' }> = {
  asked: { label: '等回话', tone: 'tea' },
  agreed: { label: '换好了', tone: 'green' },
  declined: { label: '没换成', tone: 'plain' },
  withdrawn: { label: '收回了', tone: 'plain' },
}

/** 11月25日 周三 心理咨询 · 中山路驿站 */
export const turnText = ({ on, postName, site }: Pick<SwapDto['give'], 'on' | 'postName' | 'site'>): string =>
  `${dayText(on)} ${postName} · ${site}`
