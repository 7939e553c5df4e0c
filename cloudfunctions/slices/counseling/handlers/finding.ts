import { HOLIDAYS } from '@shared/rules/calendar'
import { USUAL_TERMS } from '@shared/values/counseling/services'
import { dayOf } from '@shared/values/instant'
import { shutOfLate } from '../../../domain/withdrawn-places'
import type { Handlers } from '../../../kernel/handlers'
import { daysSeen, SitesSeen, timesOn, weeksSeen } from '../agenda/seen'
import { allOf } from '../many'
import { agendaId, agendas, directories, DIRECTORY } from '../records'

type Finding = Pick<Handlers<'counseling'>, 'readDirectory' | 'listTimes'>

export const finding: Finding = {
  readDirectory: async (_, { store }) => {
    const directory = await store.get(directories, DIRECTORY)
    return {
      services: [...(directory?.services ?? USUAL_TERMS)],
      counselors: (directory?.counselors ?? []).filter(({ active }) => active),
      holidaysKnownUntil: HOLIDAYS.knownUntil,
    }
  },

  /** Who there is and what was shut of late, then all their weeks at once: three calls in two rounds for 66 counselors. */
  listTimes: async ({ kind, counselorId }, { store, now }) => {
    const [directory, shut] = await Promise.all([store.get(directories, DIRECTORY), shutOfLate(store)])
    const counselors = (directory?.counselors ?? [])
      .filter(({ id, active, kinds }) => active && kinds.includes(kind) && (counselorId ?? id) === id)
      .map(({ id }) => id)
    const days = daysSeen(dayOf(now))
    const ids = counselors.flatMap((id) => weeksSeen(days).map((week) => agendaId(id, week)))
    const found = await allOf(store, agendas, ids)
    const byId = new Map(found.map((agenda) => [agenda._id, agenda]))
    const seen = new SitesSeen()
    const times = days.map((on) => timesOn(byId, counselors, { on, kind, now, seen, shut }))
    return { counselors, sites: seen.sites, days: times }
  },
}
