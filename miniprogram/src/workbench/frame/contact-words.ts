import type { PhoneContact } from '@shared/values/safe-contact'
import { spanText } from '@shared/rules/clock-words'

const ON: Record<PhoneContact['hours']['on'], string> = { daily: '每天', workdays: '工作日' }

/** 每天 9:00–18:00 */
export const callHoursText = ({ on, from, to }: PhoneContact['hours']): string => `${ON[on]} ${spanText({ from, to })}`

/** What is said when it is not she who answers. */
export const coverText = ({ cover }: Pick<PhoneContact, 'cover'>): string => cover?.trim() || '打错了'

/** 138 0000 0000, as it is read aloud; any other number as she wrote it. */
export const phoneText = ({ phone }: Pick<PhoneContact, 'phone'>): string =>
  phone.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')

export const pickUpText = ({ pickUp }: Pick<PhoneContact, 'pickUp'>): string =>
  pickUp === 'onlyMe' ? '只能她自己接' : '家里人也会接'
