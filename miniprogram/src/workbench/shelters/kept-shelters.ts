import type { ShelterContent, ShelterDto } from '@shared/contract/shelters'
import { onExit } from '@/lib/exit'
import { createStore, type Store } from '@/lib/store'
import { keepWords } from '../frame/unsaved'

/** A shelter as it is typed. */
export interface ShelterDraft {
  name: string
  address: string
  phone: string
  lat: string
  lng: string
  notes: string
}
/** What she types, and the revision that she has seen: another keeper's change is not covered by a form left open. */
export interface KeptShelter {
  draft: ShelterDraft
  seen: number
}
export const NEW = 'new'
const EMPTY: ShelterDraft = { name: '', address: '', phone: '', lat: '', lng: '', notes: '' }

export const draftOf = (shelter: ShelterDto | undefined): ShelterDraft =>
  shelter
    ? {
        name: shelter.name,
        address: shelter.address ?? '',
        phone: shelter.phone ?? '',
        lat: shelter.position ? String(shelter.position.lat) : '',
        lng: shelter.position ? String(shelter.position.lng) : '',
        notes: shelter.notes ?? '',
      }
    : EMPTY

export function contentOf({ name, address, phone, lat, lng, notes }: ShelterDraft): ShelterContent {
  const number = phone.replace(/\s/g, '')
  return {
    name: name.trim(),
    ...(address.trim() && { address: address.trim() }),
    ...(number && { phone: number }),
    ...(lat.trim() && lng.trim() && { position: { lat: Number(lat), lng: Number(lng) } }),
    ...(notes.trim() && { notes: notes.trim() }),
  }
}

/** Her words outlive the page, and are gone with the session: a word about where somebody hides is never handed on. */
const forms = new Map<string, Store<KeptShelter>>()
const drop = () => {
  forms.forEach((store) => store.set({ ...store.get(), draft: EMPTY }))
  forms.clear()
}
keepWords({ read: () => [], save: () => Promise.resolve(), drop })
onExit(drop)

export const keptShelter = (): string | undefined => [...forms.keys()][0]
export const dropShelter = (id: string): void => void forms.delete(id)
export const shelterForm = (id: string, shelter: ShelterDto | undefined): Store<KeptShelter> =>
  forms.get(id) ?? createStore({ draft: draftOf(shelter), seen: shelter?.revision ?? 0 })
export const keepShelter = (id: string, store: Store<KeptShelter>): void => void forms.set(id, store)
