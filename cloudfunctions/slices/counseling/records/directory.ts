import type { CounselorCard } from '@shared/values/counseling/counselor'
import type { ServiceKind, ServiceTerms } from '@shared/values/counseling/services'
import type { Day, Instant } from '@shared/values/instant'
import type { AreaCode } from '@shared/values/place'
import { collection, type Doc } from '../../../kernel/collection'

/** Somebody who can be booked. */
export type Counselor = CounselorCard & {
  id: string
  name: string
  /** Where she works, as her role says. */
  area: AreaCode
  /** False once she may not act any more: what is before her has to be handed over. */
  active: boolean
  supervisorId?: string
  /** Whatever she has ever offered here: of that she may have sessions, or somebody to ask again. */
  gave?: ServiceKind[]
  /** Rosters that name her. */
  rosters: string[]
  /** Grows with every change of what her agendas are laid from: her card, the terms, a roster of hers. */
  revision: number
  /** When she left, or lost one of two roles; present while sessions before her may still have to be handed over. */
  leftAt?: Instant
  /** What she gave in a role that she has lost; absent once it has been handed over. */
  lost?: ServiceKind[]
  /** Her sessions are handed over or fell away, and somebody is still to be found for whom she was to ask again. */
  owesFollowUps?: true
}

/** All services and counselors, in one record, `_id` `this`: a phone asks for all of them at once. */
export type DirectoryRecord = Doc & {
  services: ServiceTerms[]
  counselors: Counselor[]
  /** Agendas have been laid for everybody up to this Monday. */
  laidUntil?: Day
  /** Agendas show every counselor of no later `revision`; and the end of the holiday table they were laid by. */
  laidFor: number
  laidTable?: Day
}
export const DIRECTORY = 'this'
export const directories = collection<DirectoryRecord>()({
  name: 'counselingDirectories',
  owner: { nobody: 'what staff say of themselves in public' },
  indexes: {},
  sealed: [],
  keep: { forever: 'one record; who leaves is taken out of it' },
  scopes: {},
})
