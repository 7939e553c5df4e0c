import { addDays } from '../../shared/values/instant'
import { bookings, holders, waitlists } from '../../cloudfunctions/slices/counseling/records'
import { codeOf, createWorld, newKey, type World } from '../world'
import { claimsOf, counselorOf, layScene, SITE, termsWith, wanted } from './counseling-scene'

const MON = '2026-11-23'
const TUE = '2026-11-24'
const WED = '2026-11-25'
const NINE = 9 * 60
const TEN = 10 * 60
const ELEVEN = 11 * 60
const DAY = 24 * 60
const VIOLENCE = '他昨天又打我，还把门反锁不让我出去'

describe('she books, waits, and changes her mind', () => {
  let world: World
  beforeEach(async () => {
    world = await createWorld()
    await layScene(world.ports.store, { counselors: [counselorOf('lin'), counselorOf('mei')], today: MON })
  })
  afterEach(() => world.close())

  const anyone = () => world.anyone().counseling
  const at = (from: number, on = TUE, counselorId = 'lin') => ({ counselorId, on, from, together: false })
  const times = async (on: string, counselorId = 'lin') => {
    const { days } = await anyone().listTimes({ kind: 'inMarriage', counselorId })
    return days.find((day) => day.on === on)?.times.map(({ from }) => from)
  }
  const fill = async (on: string) => {
    const codes: string[] = []
    for (const from of [NINE, TEN + 30]) codes.push((await anyone().book({ ...wanted(), ...at(from, on) })).returnCode)
    return codes
  }

  it('sees who there is and two weeks of free times, and books one of them', async () => {
    const { services, counselors, holidaysKnownUntil } = await anyone().readDirectory({})
    expect(services).toHaveLength(5)
    expect(counselors.map(({ id }) => id)).toEqual(['lin', 'mei'])
    expect(counselors[0]).not.toHaveProperty('area')
    expect(holidaysKnownUntil).toBe('2026-12-31')

    const seen = await anyone().listTimes({ kind: 'inMarriage' })
    expect(seen.counselors).toEqual(['lin', 'mei'])
    expect(seen.days).toHaveLength(14)
    expect(seen.days.map(({ state }) => state).slice(0, 7)).toEqual([
      'full', // Monday at ten: what is left of the morning begins too soon
      'free',
      'free',
      'free',
      'free',
      'rest',
      'rest',
    ])
    const free = [NINE, NINE + 30, TEN, TEN + 30, ELEVEN].map((from) => ({ from, who: [0, 1], where: [0, 0] }))
    expect(seen.days[1]?.times).toEqual(free)
    expect(seen.sites.map(({ name }) => name)).toEqual([SITE.name])

    const made = await anyone().book({ ...wanted(), ...at(TEN) })
    expect(made).toMatchObject({
      state: 'booked',
      startsAt: '2026-11-24T02:00:00.000Z',
      endsAt: '2026-11-24T03:00:00.000Z',
      urgent: false,
    })
    const read = await anyone().readBooking({ returnCode: made.returnCode })
    expect(await world.anyone().account.whatOpens({ returnCode: made.returnCode })).toEqual({ opens: 'booking' })
    expect(read).toMatchObject({
      state: 'booked',
      slot: { counselor: { id: 'lin', name: 'lin（示例）' }, site: { name: SITE.name } },
      cancelUntil: '2026-11-24T00:00:00.000Z',
      wordsLeft: 5,
      readers: [],
      asPartner: false,
    })
    expect(JSON.stringify(read)).not.toContain(SITE.area)
    expect(await times(TUE)).toEqual([]) // an hour and its buffer leave no other hour in the morning
    expect(await times(TUE, 'mei')).toHaveLength(5)
  })

  it('lets one of two have a time, and tells the other so', async () => {
    const both = await Promise.all([1, 2].map(() => codeOf(anyone().book({ ...wanted(), ...at(TEN) }))))
    expect(both.sort()).toEqual(['OK', 'SLOT_TAKEN'])
    expect(await claimsOf(world.ports.store, 'lin', TUE)).toHaveLength(1)
  })

  it('does nothing twice for the same key, and shows the same code again', async () => {
    const key = newKey()
    const input = { ...wanted(), ...at(TEN) }
    const first = await anyone().book(input, { key })
    expect(await anyone().book(input, { key })).toEqual(first)
    expect(await codeOf(anyone().book({ ...input, from: NINE }, { key }))).toBe('CONFLICT')
    const again = newKey()
    await anyone().cancel({ returnCode: first.returnCode }, { key: again })
    expect(await codeOf(anyone().cancel({ returnCode: first.returnCode }, { key: again }))).toBe('OK')
    expect(await codeOf(anyone().cancel({ returnCode: first.returnCode }))).toBe('ILLEGAL_TRANSITION')
  })

  const fieldsOf = (call: Promise<unknown>) =>
    call.then(
      () => 'OK',
      (thrown: { failure: { code: string; fields?: object } }) => thrown.failure.fields ?? thrown.failure.code,
    )

  it.each([
    ['in the past', { on: '2026-11-20', from: TEN }, 'TOO_LATE'],
    ['too soon', { on: MON, from: ELEVEN }, 'TOO_LATE'],
    ['off the grid', { on: TUE, from: TEN + 7 }, { from: 'malformed' }],
    ['too far ahead', { on: addDays(MON, 14), from: TEN }, { on: 'unknown' }],
    ['in another year', { on: '2031-01-06', from: TEN }, { on: 'unknown' }],
    ['outside of her working time', { on: TUE, from: 13 * 60 }, 'SLOT_TAKEN'],
    ['with nobody', { on: TUE, from: TEN, counselorId: 'nobody' }, 'SLOT_TAKEN'],
    ['for what she does not offer', { on: TUE, from: TEN, kind: 'legalVisit' as const }, 'SLOT_TAKEN'],
    [
      'together, for what is for one',
      { on: TUE, from: TEN, kind: 'psychology' as const, together: true },
      { together: 'unknown' },
    ],
    [
      'told by WeChat, outside of it',
      { on: TUE, from: TEN, contact: { channel: 'weChat' as const } },
      { contact: 'unknown' },
    ],
  ])('is refused a time %s', async (_, more, expected) => {
    expect(await fieldsOf(anyone().book({ ...wanted(), ...at(TEN), ...more }))).toEqual(expected)
  })

  it('is refused a way of meeting that her counselor does not offer', async () => {
    const other = await createWorld()
    const counselors = [counselorOf('lin', { modes: ['place'] })]
    await layScene(other.ports.store, { counselors, today: MON })
    const { counseling } = other.anyone()
    expect(await fieldsOf(counseling.book({ ...wanted(), ...at(TEN), mode: 'video' }))).toEqual({ mode: 'unknown' })
    other.close()
  })

  it('holds no more than the service allows, and may again after cancelling one, or when one is over', async () => {
    const holder = newKey()
    const mine = (from: number, on: string) => anyone().book({ ...wanted({ holder }), ...at(from, on) })
    const first = await mine(NINE, TUE)
    await mine(TEN + 30, TUE)
    expect(await codeOf(mine(NINE, WED))).toBe('HOLDS_TOO_MANY')
    await anyone().cancel({ returnCode: first.returnCode })
    await mine(NINE, WED)
    expect(await codeOf(mine(TEN + 30, WED))).toBe('HOLDS_TOO_MANY')
    world.pass(DAY + 2 * 60) // Tuesday noon: that one is over
    await mine(TEN + 30, WED)
    const { items } = await world.ports.store.find(holders, { index: 'byEnd', limit: 10 })
    expect(items[0]?.holds).toHaveLength(2)
  })

  it('cancels in time, not too late, and the time is free at once', async () => {
    const { returnCode } = await anyone().book({ ...wanted(), ...at(TEN) })
    await anyone().cancel({ returnCode })
    expect(await anyone().readBooking({ returnCode })).toMatchObject({ state: 'cancelled' })
    expect(await times(TUE)).toHaveLength(5)
    const { returnCode: other } = await anyone().book({ ...wanted(), ...at(TEN) })
    world.pass(DAY - 60)
    const read = await anyone().readBooking({ returnCode: other })
    expect(read.cancelUntil).toBeUndefined()
    expect(await codeOf(anyone().cancel({ returnCode: other }))).toBe('TOO_LATE')
    expect(await codeOf(anyone().move({ returnCode: other, ...at(TEN, WED), mode: 'place' }))).toBe('TOO_LATE')
  })

  it('moves within a week, to where her own time stood in the way, and to another person in another week', async () => {
    const { returnCode } = await anyone().book({ ...wanted(), ...at(TEN) })
    await anyone().move({ returnCode, ...at(TEN + 30), mode: 'phone' })
    expect(await claimsOf(world.ports.store, 'lin', TUE)).toMatchObject([{ from: TEN + 30, mode: 'phone' }])
    const next = addDays(TUE, 7)
    const moved = await anyone().move({ returnCode, ...at(NINE, next, 'mei'), mode: 'place' })
    expect(moved).toMatchObject({ startsAt: '2026-12-01T01:00:00.000Z', state: 'booked' })
    expect(await claimsOf(world.ports.store, 'lin', TUE)).toEqual([])
    expect(await claimsOf(world.ports.store, 'mei', next)).toHaveLength(1)
    const read = await anyone().readBooking({ returnCode })
    expect(read.slot?.counselor.id).toBe('mei')
    expect(read.history.map(({ what }) => what)).toEqual(['moved', 'moved', 'booked'])
  })

  it('keeps her old time when the new one is taken', async () => {
    const { returnCode } = await anyone().book({ ...wanted(), ...at(NINE) })
    await anyone().book({ ...wanted(), ...at(TEN + 30) })
    expect(await codeOf(anyone().move({ returnCode, ...at(TEN + 30), mode: 'place' }))).toBe('SLOT_TAKEN')
    expect(await anyone().readBooking({ returnCode })).toMatchObject({ slot: { startsAt: '2026-11-24T01:00:00.000Z' } })
  })

  it('cannot touch what another has booked', async () => {
    const { returnCode } = await anyone().book({ ...wanted(), ...at(TEN) })
    const other = await anyone().book({ ...wanted(), ...at(TEN, WED) })
    await anyone().cancel({ returnCode })
    expect(await anyone().readBooking({ returnCode: other.returnCode })).toMatchObject({ state: 'booked' })
    expect(await codeOf(anyone().cancel({ returnCode: '0000000000000000' }))).toBe('NOT_FOUND')
    const { returnCode: question } = await world
      .anyone()
      .qa.ask({ category: 'work', text: '试用期查出怀孕，人事让我自己走' })
    expect(await codeOf(anyone().readBooking({ returnCode: question }))).toBe('NOT_FOUND')
    expect(await codeOf(anyone().erase({ returnCode: question }))).toBe('NOT_FOUND')
  })

  describe('on the waitlist', () => {
    const join = (more: object = {}) =>
      anyone().joinWaitlist({ ...wanted(), counselorId: 'lin', parts: ['morning'], until: TUE, ...more })

    it('is given a time that becomes free, takes it, and nobody else can have it meanwhile', async () => {
      const [first = ''] = await fill(TUE)
      const [a, b] = [await join(), await join()]
      expect([a.ahead, b.ahead]).toEqual([0, 1])
      expect(await anyone().readBooking({ returnCode: b.returnCode })).toMatchObject({
        state: 'waiting',
        ahead: 1,
        waitsUntil: TUE,
      })
      await anyone().cancel({ returnCode: first })
      const offered = await anyone().readBooking({ returnCode: a.returnCode })
      expect(offered).toMatchObject({
        state: 'offered',
        offerUntil: '2026-11-23T04:00:00.000Z',
        slot: { startsAt: '2026-11-24T01:00:00.000Z' },
      })
      expect(await anyone().readBooking({ returnCode: b.returnCode })).toMatchObject({ state: 'waiting' })
      expect(await times(TUE)).toEqual([])
      expect(await codeOf(anyone().book({ ...wanted(), ...at(NINE) }))).toBe('SLOT_TAKEN')
      expect(await codeOf(anyone().takeOffer({ returnCode: b.returnCode }))).toBe('OFFER_ENDED')
      expect(await anyone().takeOffer({ returnCode: a.returnCode })).toMatchObject({ state: 'booked' })
      expect(await anyone().readBooking({ returnCode: b.returnCode })).toMatchObject({ ahead: 0 })
      expect((await claimsOf(world.ports.store, 'lin', TUE)).filter(({ until }) => until)).toEqual([])
    })

    it('lets an offer go and keeps her place; the time goes to the next, and is not offered to her again', async () => {
      const [first = ''] = await fill(TUE)
      const [a, b] = [await join(), await join()]
      await anyone().cancel({ returnCode: first })
      await anyone().passOffer({ returnCode: a.returnCode })
      expect(await anyone().readBooking({ returnCode: a.returnCode })).toMatchObject({ state: 'waiting', ahead: 0 })
      expect(await anyone().readBooking({ returnCode: b.returnCode })).toMatchObject({ state: 'offered' })
      expect(await codeOf(anyone().passOffer({ returnCode: a.returnCode }))).toBe('OFFER_ENDED')
      await anyone().cancel({ returnCode: b.returnCode })
      await world.runJobs()
      expect(await anyone().readBooking({ returnCode: a.returnCode })).toMatchObject({ state: 'waiting' })
      expect(await times(TUE)).toEqual([NINE])
    })

    it('loses an offer by the clock; the job puts her at the end, and after the second she waits no more', async () => {
      const [first = ''] = await fill(WED)
      const [a, b] = [await join({ until: WED }), await join({ until: WED })]
      await anyone().cancel({ returnCode: first })
      world.pass(2 * 60)
      expect(await codeOf(anyone().takeOffer({ returnCode: a.returnCode }))).toBe('OFFER_ENDED')
      const missed = await anyone().readBooking({ returnCode: a.returnCode })
      const history = [{ what: 'offerLapsed' }, { what: 'offered' }, { what: 'waiting' }]
      expect(missed).toMatchObject({ state: 'waiting', ahead: 1, history })
      expect(await times(WED)).toEqual([NINE]) // nobody has it, whether or not a job has come by
      await world.runJobs()
      expect(await anyone().readBooking({ returnCode: b.returnCode })).toMatchObject({ state: 'offered' })
      const list = await world.ports.store.get(waitlists, 'inMarriage')
      expect(list?.entries.map(({ ticket }) => ticket)).toEqual([2, 3])
    })

    it('is told that nothing became free, by the clock and by the job, and may wait again', async () => {
      await fill(TUE)
      const holder = newKey()
      const { returnCode } = await join({ holder })
      await join({ holder })
      expect(await codeOf(join({ holder }))).toBe('HOLDS_TOO_MANY')
      world.pass(2 * DAY)
      expect(await anyone().readBooking({ returnCode })).toMatchObject({ state: 'ended' })
      // What is over stays over, whether or not a job has come by.
      expect(await codeOf(anyone().cancel({ returnCode }))).toBe('ILLEGAL_TRANSITION')
      expect(await codeOf(anyone().sayMore({ returnCode, words: '还在等' }))).toBe('ILLEGAL_TRANSITION')
      await world.runJobs()
      const read = await anyone().readBooking({ returnCode })
      expect(read.history.map(({ what }) => what)).toEqual(['ended', 'waiting'])
      expect((await world.ports.store.get(waitlists, 'inMarriage'))?.entries).toEqual([])
      expect(await codeOf(join({ holder, until: WED }))).toBe('OK')
    })

    it('is given what has become free by another way, by the job, and only what she wished for', async () => {
      const evening = await join({ parts: ['evening'], counselorId: undefined })
      const other = await join({ counselorId: 'mei' })
      await world.runJobs()
      expect(await anyone().readBooking({ returnCode: evening.returnCode })).toMatchObject({ state: 'waiting' })
      expect(await anyone().readBooking({ returnCode: other.returnCode })).toMatchObject({
        state: 'offered',
        slot: { counselor: { id: 'mei' } },
      })
      await world.runJobs() // again: nothing happens twice
      expect(await claimsOf(world.ports.store, 'mei', TUE)).toHaveLength(1)
    })

    it.each([
      ['a day too far', { until: addDays(MON, 14) }, { until: 'unknown' }],
      ['a day that is over', { until: '2026-11-22' }, { until: 'unknown' }],
      ['somebody unknown', { counselorId: 'nobody' }, { counselorId: 'unknown' }],
      ['a way nobody offers', { kind: 'legalVisit', mode: 'video', counselorId: undefined }, { mode: 'unknown' }],
    ])('is refused to wait for %s', async (_, more, expected) => {
      expect(await fieldsOf(join(more))).toEqual(expected)
    })
  })

  describe('together with another', () => {
    const pair = async (words?: string) => {
      const made = await anyone().book({ ...wanted(), ...at(TEN), together: true, ...(words && { words }) })
      return made
    }

    it('gives him a code by which he sees when and where, and nothing of hers', async () => {
      const she = await pair('想一起来谈谈')
      expect(she.together).toBe(true)
      const { returnCode: his } = await anyone().invitePartner({ returnCode: she.returnCode })
      const read = await anyone().readBooking({ returnCode: his })
      expect(read).toMatchObject({
        asPartner: true,
        together: true,
        state: 'booked',
        slot: { counselor: { id: 'lin' } },
      })
      expect(read).toMatchObject({ contact: { channel: 'none' }, wordsLeft: 5 })
      expect(await anyone().readBooking({ returnCode: she.returnCode })).toMatchObject({ partnerInvited: true })
      const move = { ...at(TEN, WED), mode: 'place' as const }
      for (const call of [
        anyone().cancel({ returnCode: his }),
        anyone().move({ returnCode: his, ...move }),
        anyone().changeContact({ returnCode: his, contact: { channel: 'none' } }),
        anyone().invitePartner({ returnCode: his }),
      ])
        expect(await codeOf(call)).toBe('ILLEGAL_TRANSITION')
      expect(await anyone().sayMore({ returnCode: his, words: '我也想好好说' })).toEqual({ urgent: false })

      const { returnCode: newer } = await anyone().invitePartner({ returnCode: she.returnCode })
      expect(await codeOf(anyone().readBooking({ returnCode: his }))).toBe('NOT_FOUND')
      expect(await anyone().readBooking({ returnCode: newer })).toMatchObject({ wordsLeft: 4 })
      await anyone().erase({ returnCode: she.returnCode })
      expect(await codeOf(anyone().readBooking({ returnCode: newer }))).toBe('NOT_FOUND')
      expect((await world.ports.store.find(bookings, { index: 'byTouch', limit: 10 })).items).toEqual([])
    })

    it('is booked for her alone where she tells of violence, and nobody can be invited', async () => {
      const she = await pair(VIOLENCE)
      expect(she).toMatchObject({ together: false, urgent: true })
      expect(await codeOf(anyone().invitePartner({ returnCode: she.returnCode }))).toBe('ILLEGAL_TRANSITION')
    })

    it.each(['she', 'he'])('parts them when %s tells of violence later, and neither learns why', async (who) => {
      const { returnCode: hers } = await pair()
      const { returnCode: his } = await anyone().invitePartner({ returnCode: hers })
      world.pass(60)
      expect(await anyone().sayMore({ returnCode: who === 'she' ? hers : his, words: VIOLENCE })).toEqual({
        urgent: true,
      })
      const [own, other] = await Promise.all([hers, his].map((returnCode) => anyone().readBooking({ returnCode })))
      expect(own).toMatchObject({ state: 'booked', together: false, slot: { counselor: { id: 'lin' } } })
      expect(own?.history[0]?.what).toBe('separated')
      expect(other).toMatchObject({ state: 'ended', together: false, asPartner: true, wordsLeft: 0 })
      expect(other).not.toHaveProperty('slot')
      expect(await codeOf(anyone().sayMore({ returnCode: his, words: '为什么' }))).toBe('ILLEGAL_TRANSITION')
    })

    it('shows him the same whether she told of violence or cancelled', async () => {
      const seen = []
      for (const end of ['say', 'cancel'] as const) {
        const { returnCode } = await pair()
        const { returnCode: his } = await anyone().invitePartner({ returnCode })
        if (end === 'say') await anyone().sayMore({ returnCode, words: VIOLENCE })
        else await anyone().cancel({ returnCode })
        seen.push(await anyone().readBooking({ returnCode: his }))
        if (end === 'say') await anyone().erase({ returnCode })
      }
      expect(seen[0]).toEqual(seen[1])
    })

    it('does not show him what she does after they have been parted', async () => {
      const { returnCode } = await pair()
      const { returnCode: his } = await anyone().invitePartner({ returnCode })
      await anyone().sayMore({ returnCode, words: VIOLENCE })
      const before = await anyone().readBooking({ returnCode: his })
      world.pass(30)
      await anyone().move({ returnCode, ...at(TEN, WED), mode: 'phone' })
      await anyone().changeContact({ returnCode, contact: { channel: 'none' } })
      await anyone().cancel({ returnCode })
      expect(await anyone().readBooking({ returnCode: his })).toEqual(before)
    })

    it('leaves her her time when he takes his part back', async () => {
      const { returnCode } = await pair()
      const { returnCode: his } = await anyone().invitePartner({ returnCode })
      await anyone().erase({ returnCode: his })
      const read = await anyone().readBooking({ returnCode })
      expect(read).toMatchObject({ state: 'booked', together: false, partnerInvited: false })
    })
  })

  it('waits for a yes where the service asks for one, and may cancel until then', async () => {
    const other = await createWorld()
    const services = termsWith('inMarriage', { confirms: true })
    await layScene(other.ports.store, { counselors: [counselorOf('lin')], today: MON, services })
    const { counseling } = other.anyone()
    const { returnCode, state } = await counseling.book({ ...wanted(), ...at(TEN) })
    expect(state).toBe('asked')
    other.pass(DAY - 30)
    expect(await codeOf(counseling.cancel({ returnCode }))).toBe('OK')
    other.close()
  })

  it('changes how she is reached, adds words, and rates only afterwards', async () => {
    const she = world.inWeChat('o-her').counseling
    const { returnCode } = await she.book({ ...wanted(), ...at(TEN), contact: { channel: 'weChat' } })
    const stored = async () => (await world.ports.store.find(bookings, { index: 'byTouch', limit: 1 })).items[0]
    expect(await stored()).toMatchObject({ openid: 'o-her', quota: 1 })
    await she.changeContact({ returnCode, contact: { channel: 'weChat' } })
    expect(await stored()).toMatchObject({ quota: 2 })
    await world.inWeChat('o-other').counseling.changeContact({ returnCode, contact: { channel: 'weChat' } })
    expect(await stored()).toMatchObject({ openid: 'o-other', quota: 1 })
    await she.changeContact({ returnCode, contact: { channel: 'none' } })
    expect(await stored()).not.toHaveProperty('openid')
    for (let i = 0; i < 5; i += 1) await she.sayMore({ returnCode, words: `再说一句${i}` })
    expect(await codeOf(she.sayMore({ returnCode, words: '还有' }))).toBe('FOLLOW_UPS_USED')
    expect(await codeOf(she.rate({ returnCode, rating: 'helped' }))).toBe('NOT_ANSWERED_YET')
    expect(await codeOf(she.answerReferral({ returnCode, agree: true }))).toBe('ILLEGAL_TRANSITION')
  })

  it('replaces her code, and erases everything; the time is free', async () => {
    const { returnCode } = await anyone().book({ ...wanted(), ...at(TEN) })
    const { returnCode: newer } = await anyone().replaceCode({ returnCode })
    expect(await codeOf(anyone().readBooking({ returnCode }))).toBe('NOT_FOUND')
    await anyone().erase({ returnCode: newer })
    expect(await codeOf(anyone().readBooking({ returnCode: newer }))).toBe('NOT_FOUND')
    expect(await times(TUE)).toHaveLength(5)
  })
})
