import { dayOf, momentText, type Instant } from '@shared/values/instant'
import { DUTY_TEXT, PROMISE } from '@shared/values/service-hours'

export interface Terms {
  onDuty: boolean
  urgentDueAt: Instant
  otherDueAt: Instant
  holidaysKnownUntil: string
}

/** When an answer is due if she asks now. Outside duty hours it says so, and who picks up at once. */
export function promiseText(terms: Terms | undefined, urgent: boolean): { title: string; text: string } {
  if (!terms) {
    const text = `${DUTY_TEXT}有律师。急的 ${PROMISE.urgentMinutes / 60} 小时内回，别的 ${PROMISE.otherWorkingDays} 个工作日内回。`
    return { title: '律师会回', text }
  }
  const due = urgent ? terms.urgentDueAt : terms.otherDueAt
  const unsure = dayOf(due) > terms.holidaysKnownUntil ? '遇上放假会晚，假期还没排定。' : ''
  const title = `现在问，${momentText(due)} 前回`
  if (!terms.onDuty) return { title, text: `律师这会儿不上班。${unsure}人有危险别等，打 110；想找人说，打 12338。` }
  return { title, text: `${urgent ? '急的排在最前。' : ''}${unsure}我们不是报警电话，人有危险，先打 110。` }
}
