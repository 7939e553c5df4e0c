import { topicsIn } from '../../shared/rules/neutral'
import { codeOf } from '../world'
import { bellsIn, CALM, HOUR, URGENT } from './bells-cast'
import { BY_PHONE, DISTRICT, hour, inEachRoom, NEXT, OTHER, type Room, TOWN } from './counseling-cast'

describe('whoever asked for it is called to work by WeChat', () => {
  let room: Room
  const { book } = inEachRoom((made) => (room = made))

  const { hangs, runs, ask } = bellsIn(() => room)
  const fallen = async (contact: object = BY_PHONE) => {
    await book(NEXT, { contact })
    const wen = await room.world.signIn('wen')
    await wen.counseling.takeLeave({ of: 'lin', from: NEXT, until: NEXT, keep: false })
  }

  it('an officer to a call that is owed, once, by words that say nothing, and only one of the area', async () => {
    await hangs('fang', 'officer', TOWN)
    await hangs('gan', 'officer', OTHER)
    await hangs('zhou', 'lawyer')
    await fallen()
    const { messages, to } = await runs()
    expect(to).toEqual(['o-fang'])
    expect(messages[0]?.page).toBe('workbench/home/index')
    expect(topicsIn(Object.values(messages[0]?.fields ?? {}).join())).toEqual([])
    expect((await runs()).to).toEqual([])
  })

  it('a lawyer to an urgent question that nobody has taken, and to no other', async () => {
    await hangs('zhou', 'lawyer')
    await hangs('fang', 'officer')
    await ask(CALM)
    expect((await runs()).to).toEqual([])
    await ask(URGENT)
    expect((await runs()).to).toEqual(['o-zhou'])
  })

  it('to nothing that was done before WeChat was asked', async () => {
    await hangs('zhou', 'lawyer')
    await ask(URGENT)
    const qin = await room.world.staff('qin', 'lawyer')
    const [first] = (await qin.qa.listQueue({})).items
    await qin.qa.claim({ id: first?.id ?? '' })
    expect((await runs()).to).toEqual([])
    await qin.qa.release({ id: first?.id ?? '' })
    expect((await runs()).to).toEqual(['o-zhou'])
  })

  it('when the woman may be called, and the lawyers are on duty, not before', async () => {
    await hangs('fang', 'officer')
    await fallen({ ...BY_PHONE, hours: { on: 'daily', from: hour(18), to: hour(20) } })
    expect((await runs()).to).toEqual([])
    room.world.pass(8 * HOUR)
    expect((await runs()).to).toEqual(['o-fang'])
    await hangs('zhou', 'lawyer')
    await ask(URGENT)
    expect((await runs()).to).toEqual([])
    room.world.pass(15 * HOUR)
    expect((await runs()).to).toEqual(['o-zhou'])
  })

  it('not at night: what came then is told of in the morning', async () => {
    await hangs('fang', 'officer')
    room.world.pass(11 * HOUR)
    await fallen()
    expect((await runs()).to).toEqual([])
    room.world.pass(10 * HOUR)
    expect((await runs()).to).toEqual(['o-fang'])
  })

  it('not while she is at her desk, or on her way there', async () => {
    const bells = await hangs('zhou', 'lawyer')
    await bells.hangBell({})
    room.world.pass(1)
    await ask(URGENT)
    expect((await runs()).to).toEqual([])
    room.world.pass(11)
    expect((await runs()).to).toEqual(['o-zhou'])
    room.world.pass(1)
    await ask(URGENT)
    expect((await runs()).to).toEqual([])
    room.world.pass(11)
    expect((await runs()).to).toEqual(['o-zhou'])
  })

  it('as often as she allowed it, and WeChat where it failed once more', async () => {
    const bells = await hangs('zhou', 'lawyer', DISTRICT, 2)
    expect(await bells.readBell({})).toEqual({ rings: 2 })
    await ask(URGENT)
    expect((await runs(['failed'])).to).toEqual(['o-zhou'])
    expect(await bells.readBell({})).toEqual({ rings: 2 })
    room.world.pass(5)
    expect((await runs()).to).toEqual(['o-zhou'])
    expect(await bells.readBell({})).toEqual({ rings: 1 })
    room.world.pass(11)
    await ask(URGENT)
    expect((await runs()).to).toEqual(['o-zhou'])
    expect(await bells.readBell({})).toEqual({ rings: 0 })
    room.world.pass(11)
    await ask(URGENT)
    expect((await runs()).to).toEqual([])
  })

  it('never again once she has declined it to WeChat, or taken the bell down', async () => {
    const [zhou, qin] = [await hangs('zhou', 'lawyer'), await hangs('qin', 'lawyer')]
    await qin.takeBellDown({})
    await qin.takeBellDown({})
    await ask(URGENT)
    expect((await runs(['declined'])).to).toEqual(['o-zhou'])
    expect([await zhou.readBell({}), await qin.readBell({})]).toEqual([{ rings: 0 }, { rings: 0 }])
  })

  it('where she works now, and nowhere once she may not act any more', async () => {
    await hangs('fang', 'officer', OTHER)
    await hangs('gan', 'officer', TOWN)
    const admin = await room.world.staff('he', 'admin')
    await admin.account.setGrants({ personId: 'fang', grants: [{ role: 'officer', area: TOWN }] })
    await admin.account.suspend({ personId: 'gan' })
    await runs()
    await fallen()
    expect((await runs()).to).toEqual(['o-fang'])
  })

  it('is asked for in WeChat alone, and at most so often', async () => {
    const bells = await hangs('zhou', 'lawyer', DISTRICT, 25)
    expect(await bells.readBell({})).toEqual({ rings: 20 })
    const qin = await room.world.staff('qin', 'lawyer')
    expect(await codeOf(qin.bells.hangBell({}))).toBe('NOT_IN_WECHAT')
  })
})
