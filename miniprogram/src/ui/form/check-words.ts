import { lengthOf } from '@shared/values/limits'
interface Bounds {
  min: number
  max: number
}

/** What is missing, in a sentence; nothing when it can go. */
export function problemOf(text: string, { min, max }: Bounds): string | undefined {
  const length = lengthOf(text)
  if (length === 0) return '这里还没写。几句话就行。'
  if (length < min) return `再多说几句：写了 ${length} 个字，${min} 个字就能发。`
  if (length > max) return `多了 ${length - max} 个字，删去几句就能发。`
  return undefined
}

export const countText = (text: string, { max }: Pick<Bounds, 'max'>): string => `${lengthOf(text)} 字，最多 ${max} 字`
