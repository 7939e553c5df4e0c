import { installations } from '../domain/installation'
import { returnCodes } from '../domain/return-codes'
import { withdrawn } from '../domain/withdrawn-places'
import { auditRows } from '../kernel/audit'
import type { AnyCollection } from '../kernel/collection'
import { deliveries } from '../kernel/deliver'
import { journal } from '../kernel/journal'
import { leases } from '../kernel/lease'
import { limits } from '../kernel/limits'
import {
  adminSeats,
  identities,
  invitations,
  pairingCodes,
  pairings,
  people,
  sessions,
  signIns,
} from '../slices/account/records'
import { bellRecords } from '../slices/bells/records'
import {
  agendas,
  bookings,
  directories,
  holders,
  rosters,
  sessionNotes,
  shutPlaces,
  swaps,
  waitlists,
} from '../slices/counseling/records'
import { citedArticles, lawTopics } from '../slices/knowledge/records'
import {
  books,
  duties,
  importRows,
  imports,
  placeHistories,
  placeRecords,
  proposals,
  snapshots,
} from '../slices/places/records'
import { desks, drafts, publishedAnswers, questions } from '../slices/qa/records'
import { shelterRecords } from '../slices/shelters/records'

/** Every collection of the house: for retention, deployment, and the tests that look at all of them. */
export const COLLECTIONS: readonly AnyCollection[] = [
  adminSeats,
  agendas,
  auditRows,
  bellRecords,
  bookings,
  books,
  citedArticles,
  deliveries,
  desks,
  directories,
  drafts,
  duties,
  holders,
  identities,
  importRows,
  imports,
  installations,
  invitations,
  journal,
  lawTopics,
  leases,
  limits,
  pairingCodes,
  pairings,
  people,
  placeHistories,
  placeRecords,
  proposals,
  publishedAnswers,
  questions,
  returnCodes,
  rosters,
  sessionNotes,
  sessions,
  shelterRecords,
  shutPlaces,
  signIns,
  snapshots,
  swaps,
  waitlists,
  withdrawn,
]
