import { tell } from '../../cloudfunctions/slices/counseling/tell'
import { weChatPhone } from '../we-chat-phone'
import { bookingOf, hour, inEachRoom, type Room } from './counseling-cast'

const TUESDAY = '2026-11-24'
const WE_CHAT = { channel: 'weChat' as const }

describe('the one message that she has allowed WeChat', () => {
  let room: Room
  inEachRoom((made) => (room = made))
  const now = () => room.world.ports.now().toISOString()
  const she = () => room.world.inWeChat('o-her').counseling
  const books = async () =>
    (
      await she().book(
        bookingOf({ on: TUESDAY, from: hour(9), counselorId: 'lin' }, { contact: WE_CHAT, mode: 'place' as const }),
      )
    ).returnCode
  const leaves = async () => {
    const lin = await room.world.signIn('lin')
    return lin.counseling.takeLeave({ from: TUESDAY, until: TUESDAY, keep: false })
  }
  const channels = async () => {
    const wen = await room.world.signIn('wen')
    return (await wen.counseling.listDisplaced({})).items.map(({ channel }) => channel)
  }
  const hers = async (returnCode: string) => (await she().readBooking({ returnCode })).contact
  /** Past six in the evening of the day before. */
  const untilEvening = () => room.world.pass(10 * 60 + 5)

  it('is spent on the evening before, if nothing changes until then; a change afterwards is told by nobody, and so it says', async () => {
    const returnCode = await books()
    const { messages, telling } = weChatPhone()
    untilEvening()
    await tell(room.world.ports.store, now(), telling)
    expect(messages).toHaveLength(1)
    await leaves()
    expect(await channels()).toEqual(['none'])
    await tell(room.world.ports.store, now(), telling)
    expect(messages).toHaveLength(1)
    expect(await hers(returnCode)).toEqual({ channel: 'none' })
  })

  it('once it is spent, nobody reads that WeChat tells her: not the officer, not her counselor, not she', async () => {
    const returnCode = await books()
    const { telling } = weChatPhone()
    await leaves()
    expect(await hers(returnCode)).toEqual(WE_CHAT)
    await tell(room.world.ports.store, now(), telling)
    expect(await channels()).toEqual(['none'])
    expect(await hers(returnCode)).toEqual({ channel: 'none' })
    const lin = await room.world.signIn('lin')
    const [row] = (await lin.counseling.readWeek({ week: '2026-11-23' })).displaced
    expect(await lin.counseling.readSession({ id: row?.id ?? '' })).toMatchObject({ channel: 'none' })
  })

  it('no longer wanted by her, it is no way to tell her either', async () => {
    await books()
    const { telling } = weChatPhone(['declined'])
    await leaves()
    await tell(room.world.ports.store, now(), telling)
    expect(await channels()).toEqual(['none'])
  })

  it('allowed once more after the evening before, is told of what changes then', async () => {
    const returnCode = await books()
    const { messages, telling } = weChatPhone()
    untilEvening()
    await tell(room.world.ports.store, now(), telling)
    await she().changeContact({ returnCode, contact: WE_CHAT })
    await leaves()
    expect(await channels()).toEqual(['weChat'])
    await tell(room.world.ports.store, now(), telling)
    expect(messages).toHaveLength(2)
  })
})
