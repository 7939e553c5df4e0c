import { runJobs } from '../../cloudfunctions/functions/jobs/run-jobs'
import type { New } from '../../cloudfunctions/kernel/collection'
import type { Store } from '../../cloudfunctions/kernel/store'
import type { Message } from '../../cloudfunctions/kernel/wechat'
import { bookings, type BookingRecord } from '../../cloudfunctions/slices/counseling/records'
import { weChatPhone } from '../we-chat-phone'
import { bellsIn, CALM, HOUR, URGENT } from './bells-cast'
import { BY_PHONE, DISTRICT, inEachRoom, NEXT, OTHER, TOWN, type Room } from './counseling-cast'

describe('nobody is missed, and nobody called for nothing, when a bell rings', () => {
  let room: Room
  afterEach(() => jest.restoreAllMocks())
  const { book } = inEachRoom((made) => (room = made))
  const { ask, hangs, runs } = bellsIn(() => room)
  async function fallen() {
    await book(NEXT, { contact: BY_PHONE })
    const wen = await room.world.signIn('wen')
    await wen.counseling.takeLeave({ of: 'lin', from: NEXT, until: NEXT, keep: false })
    const [call] = (await wen.counseling.listCalls({})).items
    return { wen, call: { id: call?.id ?? '', what: call?.what ?? 'called', since: call?.since ?? '' } }
  }
  /** Somebody holds the urgent question that has just been asked. */
  async function held() {
    await ask(URGENT)
    const qin = await room.world.staff('qin', 'lawyer')
    const [question] = (await qin.qa.listQueue({})).items
    const claimed = { id: question?.id ?? '' }
    await qin.qa.claim(claimed)
    return { qin, claimed }
  }

  it('the lawyer of a town answers whoever asks, and is called to it', async () => {
    await hangs('zhou', 'lawyer', TOWN)
    await ask(URGENT)
    expect((await runs()).to).toEqual(['o-zhou'])
  })

  it('what whoever had taken it puts back is news, also to those who came meanwhile', async () => {
    const { qin, claimed } = await held()
    await hangs('zhou', 'lawyer')
    expect((await runs()).to).toEqual([])
    await qin.qa.release(claimed)
    expect((await runs()).to).toEqual(['o-zhou'])
  })

  it('so is what she let run out, and whoever was called to it before is called once more', async () => {
    await hangs('zhou', 'lawyer')
    await ask(URGENT)
    expect((await runs()).to).toEqual(['o-zhou'])
    const qin = await room.world.staff('qin', 'lawyer')
    const [question] = (await qin.qa.listQueue({})).items
    await qin.qa.claim({ id: question?.id ?? '' })
    expect((await runs()).to).toEqual([])
    room.world.pass(HOUR)
    expect((await runs()).to).toEqual(['o-zhou'])
    room.world.pass(HOUR)
    expect((await runs()).to).toEqual([])
  })

  it('so is what is left by whoever may not act any more', async () => {
    await held()
    await hangs('zhou', 'lawyer')
    const admin = await room.world.staff('he', 'admin')
    await admin.account.suspend({ personId: 'qin' })
    expect((await runs()).to).toEqual(['o-zhou'])
  })

  it('so is a calm question that has long waited, once she writes that she is in danger', async () => {
    const { returnCode } = await ask(CALM)
    await hangs('zhou', 'lawyer')
    expect((await runs()).to).toEqual([])
    await room.her.qa.followUp({ returnCode, text: URGENT.text })
    expect((await runs()).to).toEqual(['o-zhou'])
    room.world.pass(11)
    await room.her.qa.followUp({ returnCode, text: URGENT.text })
    expect((await runs()).to).toEqual([])
  })

  it('an officer is called though a hundred calls are owed elsewhere before hers', async () => {
    await hangs('fang', 'officer', TOWN)
    const { call } = await fallen()
    const { store } = room.world.ports
    const hers = await store.get(bookings, call.id)
    const { version: _version, ...one } = hers ?? ({} as BookingRecord)
    const elsewhere = (i: number): New<BookingRecord> => ({
      ...one,
      ...{
        _id: `elsewhere-${i}`,
        codeHash: `hash-${i}`,
        callIn: [DISTRICT, OTHER],
        callBy: '2026-11-24T00:00:00.000Z',
      },
    })
    await store.transact(async (tx) => {
      for (let i = 0; i < 101; i += 1) await tx.insert(bookings, elsewhere(i))
    })
    expect((await runs()).to).toEqual(['o-fang'])
  })

  it('nobody is called to a call that somebody is making, but to what is left of it', async () => {
    await hangs('fang', 'officer', TOWN)
    const { wen, call } = await fallen()
    await wen.counseling.takeCall(call)
    expect((await runs()).to).toEqual([])
    room.world.pass(10)
    expect((await runs()).to).toEqual(['o-fang'])
  })

  it('WeChat, which may have sent what it was slow to answer, is asked once more after five minutes and not at once', async () => {
    const bells = await hangs('zhou', 'lawyer')
    await ask(URGENT)
    expect((await runs(['failed'])).to).toEqual(['o-zhou'])
    expect((await runs()).to).toEqual([])
    room.world.pass(1)
    expect((await runs()).to).toEqual(['o-zhou'])
    expect(await bells.readBell({})).toEqual({ rings: 2 })
  })

  it('a slow WeChat holds up nobody: whoever had no turn has the next one', async () => {
    const clerks = Array.from({ length: 10 }, (_, i) => `clerk-${i}`)
    for (const clerk of clerks) await hangs(clerk, 'lawyer')
    await ask(URGENT)
    const clock = Date.now
    let late = 0
    jest.spyOn(Date, 'now').mockImplementation(() => clock() + late)
    const { messages, telling } = weChatPhone()
    const { send } = telling.weChat
    const slow = {
      ...telling.weChat,
      send: async (message: Message) => {
        late = 60_000
        return send(message)
      },
    }
    const turn = () => {
      room.world.pass(2)
      return runJobs({ ...room.world.ports, telling: { ...telling, weChat: slow } }, room.world.ports.newId())
    }
    await turn()
    expect(messages.length).toBeLessThan(clerks.length)
    await turn()
    expect(messages.map(({ openid }) => openid).sort()).toEqual(clerks.map((clerk) => `o-${clerk}`))
  })

  it('what is served to everybody is sent also where nobody could be called', async () => {
    await hangs('zhou', 'lawyer')
    const { ports, pass } = room.world
    const { telling } = weChatPhone()
    const sent: string[] = []
    const store: Store = {
      ...ports.store,
      find: (from, query) =>
        query.index === 'queue' ? Promise.reject(new Error('lost')) : ports.store.find(from, query),
    }
    const publicFiles = { put: async (name: string) => void sent.push(name) }
    pass(2)
    await expect(runJobs({ ...ports, store, telling, publicFiles }, ports.newId())).rejects.toThrow('lost')
    expect(sent).toEqual(['published/places.json'])
  })
})
