import { dayText } from '@shared/values/instant'
import type { Booked } from '@/lib/handover'

interface BookedWords {
  title: string
  text: string
  /** Both were to come, and she comes alone. Never why. */
  apart?: string
}

export const APART = '这次约的是你一个人来谈。另一位要来，给他单独约一个时间。'

export function bookedWords(made: Booked['made']): BookedWords {
  if (made.is === 'wait') {
    const before = made.ahead > 0 ? `前面还有 ${made.ahead} 位` : '你排在第一位'
    return {
      title: '排上了',
      text: `${before}。等到 ${dayText(made.until)}，有人让出时间，轮到你，就先给你留着。回来看，要用下面这个码。`,
    }
  }
  const asked = made.state === 'asked'
  return {
    title: asked ? '时间给你留着了' : '约好了',
    text: asked ? '还要老师点头。用下面这个码回来看。' : '要看、要改、要取消，都用下面这个码。',
    ...(made.apart && { apart: APART }),
  }
}
