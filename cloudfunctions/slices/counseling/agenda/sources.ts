import type { Tx } from '../../../kernel/store'
import { counselorIn, directoryIn } from '../directory'
import { rosters, type RosterRecord } from '../records'
import type { Sources } from './lay'

/** These rosters as they are now, without those that have ended. */
export async function rostersIn(from: Pick<Tx, 'get'>, ids: readonly string[]): Promise<RosterRecord[]> {
  const found: RosterRecord[] = []
  for (const id of ids) {
    const roster = await from.get(rosters, id)
    if (roster && !roster.ended) found.push(roster)
  }
  return found
}

/** What her agendas are laid from; undefined for whoever has no card. */
export async function sourcesOf(from: Pick<Tx, 'get'>, counselorId: string): Promise<Sources | undefined> {
  const directory = await directoryIn(from)
  const counselor = counselorIn(directory, counselorId)
  if (!counselor) return undefined
  return { counselor, services: directory.services, rosters: await rostersIn(from, counselor.rosters) }
}
