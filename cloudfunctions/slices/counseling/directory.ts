import { USUAL_TERMS } from '@shared/values/counseling/services'
import type { Tx } from '../../kernel/store'
import { directories, DIRECTORY, type Counselor, type DirectoryRecord } from './records'

const FIRST = { _id: DIRECTORY, services: [...USUAL_TERMS], counselors: [], laidFor: 0 }

/** As it stands, or as it begins: then its version is 0. */
export const directoryIn = async (from: Pick<Tx, 'get'>): Promise<DirectoryRecord> =>
  (await from.get(directories, DIRECTORY)) ?? { ...FIRST, version: 0 }

/** Puts another one in the place of what `directoryIn` gave. */
export async function replaceDirectory(tx: Tx, directory: DirectoryRecord): Promise<void> {
  const { version, ...first } = directory
  if (version === 0) await tx.insert(directories, first)
  else await tx.replace(directories, directory)
}

export const counselorIn = ({ counselors }: Pick<DirectoryRecord, 'counselors'>, id: string): Counselor | undefined =>
  counselors.find((one) => one.id === id)

/** Has left, or lost a role, and something of hers may still have to pass to somebody else. */
export const mayOwe = ({ leftAt, owesFollowUps }: Counselor): boolean => leftAt !== undefined || owesFollowUps === true

/** The same with the agendas of these people to be laid anew; everybody's where none are named. */
export const toBeLaid = (directory: DirectoryRecord, ids?: ReadonlySet<string>): DirectoryRecord => ({
  ...directory,
  counselors: directory.counselors.map((one) =>
    !ids || ids.has(one.id) ? { ...one, revision: directory.version + 1 } : one,
  ),
})

/** The same with one counselor as she is now; her agendas are to be laid anew. */
export const withCounselor = (directory: DirectoryRecord, she: Counselor): DirectoryRecord => {
  const known = counselorIn(directory, she.id) !== undefined
  const counselors = known
    ? directory.counselors.map((one) => (one.id === she.id ? she : one))
    : [...directory.counselors, she]
  return toBeLaid({ ...directory, counselors }, new Set([she.id]))
}
