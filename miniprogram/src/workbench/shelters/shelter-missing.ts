import { lengthOf, LIMITS } from '@shared/values/limits'
import { PHONE } from '@shared/values/place-content'
import { contentOf, type ShelterDraft } from './kept-shelters'

export type Missing = Partial<Record<'name' | 'address' | 'phone' | 'position' | 'notes', string>>

const within = (value: string, most: number): boolean => value.trim() !== '' && Math.abs(Number(value)) <= most

/** By field, one sentence; nothing when it can go. */
export function shelterMissing(draft: ShelterDraft): Missing {
  const { name, address, notes, lat, lng } = draft
  const { phone } = contentOf(draft)
  const placed = lat.trim() || lng.trim()
  return {
    ...(lengthOf(name) < LIMITS.placeName.min && { name: `写个叫法，至少 ${LIMITS.placeName.min} 个字。` }),
    ...(lengthOf(address) > LIMITS.placeAddress.max && { address: `最多 ${LIMITS.placeAddress.max} 个字。` }),
    ...(phone && !PHONE.test(phone) && { phone: '这个号不像能打通的，再看看。' }),
    ...(placed && !(within(lat, 90) && within(lng, 180)) && { position: '两个数要一起写，像 29.356 和 105.927。' }),
    ...(lengthOf(notes) > LIMITS.placeReception.max && { notes: `最多 ${LIMITS.placeReception.max} 个字。` }),
  }
}
