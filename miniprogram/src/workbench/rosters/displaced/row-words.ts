import { MODE_LABEL, SERVICE_KIND_LABEL } from '@shared/glossary'
import type { useDisplaced } from '../use-room'

export type DisplacedRow = NonNullable<ReturnType<typeof useDisplaced>['data']>[number]

type What = Pick<DisplacedRow, 'kind' | 'mode' | 'together' | 'site'> & Partial<Pick<DisplacedRow, 'counselor'>>
/** 心理咨询 · 见面 · 文老师 · 中山路 */
export const whatWords = ({ kind, mode, together, counselor, site }: What): string =>
  [SERVICE_KIND_LABEL[kind], MODE_LABEL[mode], together ? '两个人一起' : undefined, counselor, site]
    .filter(Boolean)
    .join(' · ')
