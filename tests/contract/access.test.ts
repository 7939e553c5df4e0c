import { contract } from '../../shared/contract'
import { people } from '../../cloudfunctions/slices/account/records'
import { questions } from '../../cloudfunctions/slices/qa/records'
import { STAFF_ROLES, type Access } from '../../shared/contract/access'
import { newKey } from '../world'
import { matrix } from './matrix'
import { named, OPERATIONS, type Named } from './operations'
import { OTHER_TOWN } from './scenes-account'
import { createStage, type Stage } from './stage'

/** Who may do what, as it was decided. Whoever changes the contract changes it here too, and thinks twice. */
const DECIDED: Readonly<Record<string, string>> = {
  'account.me': 'citizen lawyer counselor mediator officer editor admin',
  'account.signOut': 'citizen lawyer counselor mediator officer editor admin',
  'account.signIn': 'public',
  'account.startPairing': 'public',
  'account.readPairing': 'public',
  'account.finishPairing': 'public',
  'account.seePairing': 'lawyer counselor mediator officer editor admin',
  'account.confirmPairing': 'lawyer counselor mediator officer editor admin',
  'account.listSessions': 'lawyer counselor mediator officer editor admin',
  'account.endSession': 'lawyer counselor mediator officer editor admin',
  'account.endOtherSessions': 'lawyer counselor mediator officer editor admin',
  'account.readInvitation': 'returnCode',
  'account.acceptInvitation': 'returnCode',
  'account.acceptInWeChat': 'citizen lawyer counselor mediator officer editor admin',
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
  'knowledge.readTopics': 'public',
  'knowledge.listCited': 'lawyer',
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
const written = new Map(OPERATIONS.map(({ full, op }) => [full, structuredClone(op.access)]))
const asWritten = ({ full }: Named): Access => written.get(full) ?? {}
const ASSIGNED = OPERATIONS.filter(({ op }) => typeof op.access === 'object' && op.access.lawyer === 'assigned')

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

  it.each(OPERATIONS.map((one) => [one.full, one] as const))(
    'holds for %s, whoever calls and whatever code is shown',
    async (_name, one) => {
      const { cells, wrong } = await matrix(stage, stage.serve, [one], asWritten)
      expect(wrong).toEqual([])
      expect(cells).toBeGreaterThan(20)
    },
  )

  it.each(ASSIGNED.map((one) => [one.full, one] as const))(
    'keeps %s from a lawyer to whom the question is not assigned',
    async (_name, { slice, name, state, input }) => {
      const [holder, other] = [await stage.hire('lawyer'), await stage.hire(...STAFF_ROLES)]
      const scene = await stage.scene(state ?? 'claimed', holder)
      const before = await stage.ports.store.get(questions, scene.id)
      const call = { slice, op: name, input: input(scene), key: newKey() }
      const { replies } = await stage.serve({ calls: [call] }, { token: other.token, address: 'a' })
      expect(replies[0]).toMatchObject({ ok: false, error: { code: 'CLAIM_LOST' } })
      expect(await stage.ports.store.get(questions, scene.id)).toEqual(before)
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
