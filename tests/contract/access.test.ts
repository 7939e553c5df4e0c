import { contract } from '../../shared/contract'
import { people } from '../../cloudfunctions/slices/account/records'
import { STAFF_ROLES } from '../../shared/contract/access'
import { newKey } from '../world'
import { accessHolds, asWritten } from './access-holds'
import { matrix } from './matrix'
import { named, OPERATIONS } from './operations'
import { OTHER_TOWN } from './scenes-account'
import { createStage, type Stage } from './stage'

/** Who may do what, as it was decided. Whoever changes the contract changes it here too, and thinks twice. */
const DECIDED: Readonly<Record<string, string>> = {
  'account.me': 'citizen lawyer counselor mediator officer editor admin shelterKeeper',
  'account.signOut': 'citizen lawyer counselor mediator officer editor admin shelterKeeper',
  'account.signIn': 'public',
  'account.startPairing': 'public',
  'account.readPairing': 'public',
  'account.finishPairing': 'public',
  'account.seePairing': 'lawyer counselor mediator officer editor admin shelterKeeper',
  'account.confirmPairing': 'lawyer counselor mediator officer editor admin shelterKeeper',
  'account.listSessions': 'lawyer counselor mediator officer editor admin shelterKeeper',
  'account.endSession': 'lawyer counselor mediator officer editor admin shelterKeeper',
  'account.endOtherSessions': 'lawyer counselor mediator officer editor admin shelterKeeper',
  'account.whatOpens': 'returnCode',
  'account.readInvitation': 'returnCode',
  'account.acceptInvitation': 'returnCode',
  'account.acceptInWeChat': 'citizen lawyer counselor mediator officer editor admin shelterKeeper',
  'account.listPeople': 'admin',
  'account.listInvitations': 'admin',
  'account.invite': 'admin',
  'account.inviteAgain': 'admin',
  'account.approveInvitation': 'admin',
  'account.withdrawInvitation': 'admin',
  'account.setGrants': 'admin',
  'account.suspend': 'admin',
  'account.restore': 'admin',
  'account.removePerson': 'admin',
  'counseling.readDirectory': 'public',
  'counseling.listTimes': 'public',
  'counseling.book': 'public',
  'counseling.joinWaitlist': 'public',
  'counseling.readBooking': 'returnCode',
  'counseling.cancel': 'returnCode',
  'counseling.move': 'returnCode',
  'counseling.takeOffer': 'returnCode',
  'counseling.passOffer': 'returnCode',
  'counseling.changeContact': 'returnCode',
  'counseling.sayMore': 'returnCode',
  'counseling.askCall': 'returnCode',
  'counseling.invitePartner': 'returnCode',
  'counseling.answerReferral': 'returnCode',
  'counseling.rate': 'returnCode',
  'counseling.erase': 'returnCode',
  'counseling.replaceCode': 'returnCode',
  'counseling.readMyCard': 'counselor lawyer',
  'counseling.saveCard': 'counselor lawyer',
  'counseling.readWeek': 'counselor lawyer',
  'counseling.readSession': 'counselor lawyer',
  'counseling.revealContact': 'counselor lawyer',
  'counseling.answerRequest': 'counselor lawyer',
  'counseling.checkIn': 'counselor lawyer',
  'counseling.finish': 'counselor lawyer',
  'counseling.followUpDone': 'counselor lawyer',
  'counseling.readNote': 'counselor lawyer',
  'counseling.saveNote': 'counselor lawyer',
  'counseling.listSupervised': 'counselor',
  'counseling.blockTime': 'counselor lawyer officer',
  'counseling.freeTime': 'counselor lawyer officer',
  'counseling.takeLeave': 'counselor lawyer officer',
  'counseling.listSwaps': 'counselor lawyer',
  'counseling.listSwapPartners': 'counselor lawyer',
  'counseling.askSwap': 'counselor lawyer',
  'counseling.answerSwap': 'counselor lawyer',
  'counseling.withdrawSwap': 'counselor lawyer',
  'counseling.listRosters': 'officer',
  'counseling.listStaff': 'officer',
  'counseling.nameSupervisor': 'officer',
  'counseling.addRoster': 'officer',
  'counseling.editRoster': 'officer',
  'counseling.endRoster': 'officer',
  'counseling.substitute': 'officer',
  'counseling.readBoard': 'officer',
  'counseling.listDisplaced': 'officer',
  'counseling.moveFor': 'officer',
  'counseling.listCalls': 'officer',
  'counseling.takeCall': 'officer',
  'counseling.openCall': 'officer',
  'counseling.noteCall': 'officer',
  'counseling.handOver': 'officer',
  'counseling.readUse': 'officer',
  'counseling.saveService': 'officer',
  'knowledge.readTopics': 'public',
  'knowledge.listCited': 'lawyer',
  'places.readSnapshot': 'public',
  'places.listWithdrawn': 'public',
  'places.listPlaces': 'officer',
  'places.readPlace': 'officer',
  'places.readTasks': 'officer',
  'places.addPlace': 'officer',
  'places.editPlace': 'officer',
  'places.closeToday': 'officer',
  'places.closePlace': 'officer',
  'places.reopenPlace': 'officer',
  'places.confirmPlace': 'officer',
  'places.erasePlace': 'officer',
  'places.listProposals': 'officer',
  'places.decideProposal': 'officer',
  'places.withdrawProposal': 'officer',
  'places.listAlike': 'officer',
  'places.mergePlaces': 'officer',
  'places.listImports': 'officer',
  'places.startImport': 'officer',
  'places.sendRows': 'officer',
  'places.checkImport': 'officer',
  'places.readProblems': 'officer',
  'places.stageImport': 'officer',
  'places.publishImport': 'officer',
  'places.undoImport': 'officer',
  'places.discardImport': 'officer',
  'bells.readBell': 'lawyer officer',
  'bells.hangBell': 'lawyer officer',
  'bells.takeBellDown': 'lawyer officer',
  'shelters.listShelters': 'shelterKeeper',
  'shelters.addShelter': 'shelterKeeper',
  'shelters.editShelter': 'shelterKeeper',
  'shelters.removeShelter': 'shelterKeeper',
  'qa.serviceTerms': 'public',
  'qa.ask': 'public',
  'qa.readThread': 'returnCode',
  'qa.followUp': 'returnCode',
  'qa.rate': 'returnCode',
  'qa.erase': 'returnCode',
  'qa.replaceCode': 'returnCode',
  'qa.listPublished': 'public',
  'qa.searchPublished': 'public',
  'qa.readPublished': 'public',
  'qa.listQueue': 'lawyer',
  'qa.readDesk': 'lawyer',
  'qa.readCase': 'lawyer',
  'qa.claim': 'lawyer',
  'qa.renew': 'lawyer',
  'qa.release': 'lawyer',
  'qa.saveDraft': 'lawyer',
  'qa.answer': 'lawyer',
}
const ASSIGNED = OPERATIONS.filter(({ op }) => typeof op.access === 'object' && op.access.lawyer === 'assigned')

describe('who may do what everywhere else', () => {
  jest.setTimeout(180_000)
  accessHolds(OPERATIONS.filter(({ slice }) => slice !== 'counseling'))
})

describe('who may do what', () => {
  // Passphrases are slow on purpose, and the machine may be busy.
  // In a rehearsal each call goes over the wire several times.
  jest.setTimeout(180_000)
  let stage: Stage
  beforeAll(async () => {
    stage = await createStage()
  })
  afterAll(() => stage.close())

  it('is in the contract what was decided', () => {
    const now = OPERATIONS.map(({ full, op }) => [
      full,
      typeof op.access === 'string' ? op.access : Object.keys(op.access).join(' '),
    ])
    expect(Object.fromEntries(now)).toEqual(DECIDED)
  })

  it.each(ASSIGNED.map((one) => [one.full, one] as const))(
    'keeps %s from a lawyer to whom it is not assigned',
    async (_name, { slice, name, state, strangers, input }) => {
      const [holder, other] = [await stage.hire('lawyer'), await stage.hire(...STAFF_ROLES)]
      const scene = await stage.scene(state ?? 'claimed', holder)
      const before = await stage.recordOf(state ?? 'claimed', scene)
      const call = { slice, op: name, input: input(scene), key: newKey() }
      const { replies } = await stage.serve({ calls: [call] }, { token: other.token, address: 'a' })
      expect(replies[0]).toMatchObject({ ok: false, error: { code: strangers ?? 'CLAIM_LOST' } })
      expect(await stage.recordOf(state ?? 'claimed', scene)).toEqual(before)
    },
  )

  it('would be found broken if the contract admitted one role too many (planted fault)', async () => {
    const access = contract.qa.listQueue.access as Record<string, string>
    access.editor = 'all'
    // In this process: doors that are built have a contract of their own, which nobody can tamper with from here.
    const { wrong } = await matrix(stage, stage.with({}), [named('qa.listQueue')], asWritten)
    delete access.editor
    expect(wrong).toContainEqual({ cell: 'qa.listQueue as staff: editor', expected: 'FORBIDDEN', got: 'OK' })
  })

  it('would be found broken if suspension were overlooked (planted fault)', async () => {
    const identify: typeof stage.ports.identify = (caller) =>
      stage.ports.identify(caller).catch(() => ({ id: 'p1', grants: [{ role: 'lawyer' }] }))
    const { wrong } = await matrix(stage, stage.with({ identify }), [named('qa.readDesk')], asWritten)
    expect(wrong.map(({ cell }) => cell)).toContain('qa.readDesk as suspended, with every role')
    expect(wrong.map(({ cell }) => cell)).toContain('qa.readDesk as with a token that has run out')
  })

  it('would be found broken if the area of an admin were overlooked (planted fault)', async () => {
    const scopes = people.scopes as { jurisdiction?: unknown }
    const strict = scopes.jurisdiction
    scopes.jurisdiction = () => true
    const { wrong } = await matrix(stage, stage.with({}), [named('account.suspend')], asWritten)
    scopes.jurisdiction = strict
    expect(wrong).toContainEqual({
      cell: `account.suspend as admin of ${OTHER_TOWN}`,
      expected: 'NOT_FOUND',
      got: 'OK',
    })
    expect(wrong.map(({ expected }) => expected)).toContain('nothing changed')
  })

  it('would be found broken if any code opened the last record (planted fault)', async () => {
    let last: Awaited<ReturnType<typeof stage.ports.openCode>> | undefined
    const openCode: typeof stage.ports.openCode = async (code, caller) => {
      last = await stage.ports.openCode(code, caller).catch((thrown: unknown) => {
        if (last) return last
        throw thrown
      })
      return last
    }
    const { wrong } = await matrix(stage, stage.with({ openCode }), [named('qa.readThread')], asWritten)
    expect(wrong).toContainEqual(
      expect.objectContaining({ cell: 'qa.readThread as nobody, code wrong', expected: 'NOT_FOUND', got: 'OK' }),
    )
  })

  it('would be found broken if a role in the input were believed (planted fault)', async () => {
    const believing: typeof stage.serve = (envelope, caller) => {
      const forged = (envelope as { role?: string }).role === 'admin'
      const identify = async () => ({ id: 'p1', grants: [{ role: 'lawyer' as const }] })
      return (forged ? stage.with({ identify }) : stage.serve)(envelope, caller)
    }
    const { wrong } = await matrix(stage, believing, [named('qa.readDesk')], asWritten)
    expect(wrong.map(({ cell }) => cell)).toEqual([
      'qa.readDesk as nobody who says she is admin',
      'qa.readDesk as citizen who says she is everything',
    ])
  })
})
