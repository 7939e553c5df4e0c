import { installations } from '../domain/installation'
import { returnCodes } from '../domain/return-codes'
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
import { citedArticles, lawTopics } from '../slices/knowledge/records'
import { desks, drafts, publishedAnswers, questions } from '../slices/qa/records'

/** Every collection of the house: for retention, deployment, and the tests that look at all of them. */
export const COLLECTIONS: readonly AnyCollection[] = [
  adminSeats,
  auditRows,
  citedArticles,
  deliveries,
  desks,
  drafts,
  identities,
  installations,
  invitations,
  journal,
  lawTopics,
  leases,
  limits,
  pairingCodes,
  pairings,
  people,
  publishedAnswers,
  questions,
  returnCodes,
  sessions,
  signIns,
]
