import type { RosterDto } from '@shared/contract/counseling'
import { holidayName, isMakeUpDay } from '@shared/rules/calendar'
import { gapsOn, teamOn, whoKeeps } from '@shared/rules/roster/duties'
import type { Post } from '@shared/values/counseling/roster'
import type { ServiceTerms } from '@shared/values/counseling/services'
import { addDays, type Day } from '@shared/values/instant'
import { absentOn, awayOn, goneIn, type BoardDto } from '../../frame/use-rosters'
import { nameIn, peopleOf, type Staff } from '../use-room'
import { freeMinutes, freeSessions, heavyWords, loadKey, loadsOn, type DayLoads } from './load'

export type Taken = BoardDto['people'][number]['days'][number]['away'][number]

/** One of those who keep a post on one day. */
export interface Present {
  id: string
  name: string
  /** Has leave, whole or part of her time. */
  away: boolean
  /** Works here no more. */
  gone?: boolean
  /** Whom she stands in for that day. */
  insteadOf?: string
  heavy?: string
  free?: number
  sessions?: number
  /** What was taken out of her day, here or at another site of the officer's. */
  taken?: readonly Taken[]
}
export interface Cell {
  on: Day
  post: Post
  who: readonly Present[]
  missing: number
  team?: string
}
export interface SiteWeek {
  roster: RosterDto
  rows: readonly { post: Post; cells: readonly Cell[] }[]
}
export interface DayHead {
  on: Day
  /** 国庆节, or 调休上班. */
  note?: string
  rest: boolean
}

export interface Known {
  today: Day
  staff: Staff
  board: BoardDto | undefined
  services: readonly ServiceTerms[]
}

export const DAYS = [0, 1, 2, 3, 4, 5, 6] as const

export const headsOf = (week: Day): readonly DayHead[] =>
  DAYS.map((at) => {
    const on = addDays(week, at)
    const name = holidayName(on)
    const note = name ?? (isMakeUpDay(on) ? '调休上班' : undefined)
    return { on, rest: name !== undefined, ...(note && { note }) }
  })

/** One week of each site: its posts, and who keeps them on each day. */
export function weekOf(week: Day, rosters: readonly RosterDto[], known: Known): readonly SiteWeek[] {
  const loads = DAYS.map((at) => loadsOn(addDays(week, at), at, rosters, known.board))
  return rosters.map((roster) => ({
    roster,
    rows: roster.content.posts.map((post) => ({
      post,
      cells: DAYS.map((at) => cellOf(roster, post, addDays(week, at), at, known, loads[at] ?? new Map())),
    })),
  }))
}

function cellOf(roster: RosterDto, post: Post, on: Day, at: number, known: Known, loads: DayLoads): Cell {
  const away = awayOn(known.board, at)
  const coming = on >= known.today
  const gone = coming ? goneIn(known.board) : new Set<string>()
  const changes = roster.changes.filter((change) => change.on === on && change.post === post.id)
  const team = teamOn(post, on)?.name
  const nameOf = nameIn(peopleOf(known.staff, roster.content.people))
  const who = whoKeeps(post, roster.changes, on).map((id): Present => {
    const instead = changes.find((change) => change.in === id)?.out
    const load = loads.get(loadKey(roster, id))
    const open = coming && !gone.has(id)
    const left = open ? freeMinutes(roster, post.id, id, at, known.board) : undefined
    const free = left === undefined ? undefined : freeSessions(left, post.kind, known.services)
    const heavy = load && heavyWords(load)
    const taken = coming ? known.board?.people.find((one) => one.id === id)?.days[at]?.away : undefined
    return {
      id,
      name: nameOf(id),
      away: away.has(id),
      ...(gone.has(id) && { gone: true }),
      ...(instead !== undefined && { insteadOf: nameOf(instead) }),
      ...(heavy && { heavy }),
      ...(taken && taken.length > 0 && { taken }),
      ...(free !== undefined && { free, sessions: load?.sessions ?? 0 }),
    }
  })
  const absent = coming ? absentOn(known.board, at) : away
  const missing = gapsOn(roster, on, undefined, absent).find((gap) => gap.post === post.id)?.missing ?? 0
  return { on, post, who, missing, ...(team && who.length > 0 && { team }) }
}

/** Nobody comes, and nobody has to. */
export const isEmpty = ({ who, missing }: Cell): boolean => who.length === 0 && missing === 0
