import { CounselorCard } from '@shared/values/counseling/counselor'
import { areaOf } from '../../../../domain/jurisdiction'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import { layAll } from '../../agenda/lay-all'
import { counselorIn, directoryIn, replaceDirectory, toBeLaid } from '../../directory'
import { worksAround } from '../../planning/eligible'
import type { Counselor } from '../../records'
import { hersToPlan } from '../days/whose'

type Staff = Pick<Handlers<'counseling'>, 'listStaff' | 'nameSupervisor' | 'saveService'>

const DISTRICT_LENGTH = 6

const staffDto = (she: Counselor) => ({
  ...CounselorCard.parse(she),
  id: she.id,
  name: she.name,
  active: she.active,
  ...(she.supervisorId !== undefined && { supervisorId: she.supervisorId }),
})

/** Notes are a counselor's; whoever reads them as a supervisor is one herself. */
const maySupervise = (above: Counselor | undefined, she: Counselor): boolean =>
  above !== undefined && above.active && above.id !== she.id && above.kinds.some((kind) => kind !== 'legalVisit')

export const staff: Staff = {
  async listStaff(_, { store, reach }) {
    const { counselors } = await directoryIn(store)
    return { items: counselors.filter((one) => worksAround(one, areaOf(reach))).map(staffDto) }
  },

  nameSupervisor: ({ counselorId, supervisorId }, { commit, reach }) =>
    commit(async (tx, notes) => {
      const { she: known, at } = await hersToPlan(tx, reach, counselorId)
      // A roster that names her gives a say over her time there, and none over who reads her notes.
      if (at) throw new Fault('NOT_FOUND')
      const { supervisorId: _before, ...she } = known
      const directory = await directoryIn(tx)
      if (supervisorId !== undefined && !maySupervise(counselorIn(directory, supervisorId), she))
        throw new Fault('INVALID_INPUT', { supervisorId: 'unknown' })
      const after = { ...she, ...(supervisorId !== undefined && { supervisorId }) }
      const counselors = directory.counselors.map((one) => (one.id === counselorId ? after : one))
      await replaceDirectory(tx, { ...directory, counselors })
      notes.audit(counselorId)
      return {}
    }),

  async saveService({ terms }, { store, commit, reach, now, deadline }) {
    if (areaOf(reach).length !== DISTRICT_LENGTH) throw new Fault('FORBIDDEN')
    let offering: string[] = []
    const reply = await commit(async (tx, notes) => {
      const directory = await directoryIn(tx)
      const services = directory.services.map((one) => (one.kind === terms.kind ? terms : one))
      offering = directory.counselors.filter(({ kinds }) => kinds.includes(terms.kind)).map(({ id }) => id)
      await replaceDirectory(tx, toBeLaid({ ...directory, services }, new Set(offering)))
      notes.audit(terms.kind)
      return {}
    })
    await layAll(store, offering, { now, deadline })
    return reply
  },
}
