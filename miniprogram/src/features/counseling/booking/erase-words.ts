import type { BookingDto } from '@shared/contract/counseling'
import type { Instant } from '@shared/values/instant'
import { holdsTime, isBefore, isDue } from './state-words'

interface EraseWords {
  /** What goes with it, in a line. */
  note: string
  /** What will be gone, in whole sentences. */
  gone: string
  /** What is gone, once it is. */
  erased: string
}

const FOR_EVER = '删了谁也找不回，老师也看不到了。'
const CODE_TOO = '那个回执码打不开什么了，纸条可以扔掉。'

/** What erasing does: a time passes to somebody else only as long as it is still to come. */
export function eraseWords(booking: Pick<BookingDto, 'state' | 'slot' | 'asPartner'>, now: Instant): EraseWords {
  if (booking.asPartner)
    return {
      note: '你写的都删，约的人不受影响',
      gone: `你写的和这个回执码都会删掉。约的人不受影响${isBefore(booking) ? '，到时候是一个人谈' : ''}。`,
      erased: `你写的都删了，约的人不受影响。${CODE_TOO}`,
    }
  const gone = '你写的、怎么找你、约的和回执码都会删掉'
  if (booking.state === 'waiting')
    return {
      note: '你写的、排的都删',
      gone: `你写的、怎么找你、排着的位置和回执码都会删掉。${FOR_EVER}`,
      erased: `你写的、排的，都删了。${CODE_TOO}`,
    }
  const toCome = (holdsTime(booking) && !isDue(booking, now)) || booking.state === 'offered'
  return toCome
    ? {
        note: '你写的、约的都删，时间也让出去',
        gone: `${gone}，时间让给别人。${FOR_EVER}`,
        erased: `你写的、约的，都删了，时间也让出去了。${CODE_TOO}`,
      }
    : { note: '你写的、约的都删', gone: `${gone}。${FOR_EVER}`, erased: `你写的、约的，都删了。${CODE_TOO}` }
}
