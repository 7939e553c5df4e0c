import { screen } from '@testing-library/react'
import { queryClient } from '@/api'
import Booked from '@/features/counseling/booked'
import Booking from '@/features/counseling/booking'
import Confirm from '@/features/counseling/confirm'
import Wait from '@/features/counseling/wait'
import { blank, forgetAll } from '@/lib/exit'
import { leaveFor, take } from '@/lib/handover'
import { BOOKINGS, DIRECTORY, NOW, timesFrom } from '../counseling-said'
import { draw, press } from './counseling-drawn'
import { answerOnly, answers, opsOf, refuse } from './mocks/answering'
import { done } from './mocks/taro'

jest.mock('@/api/transport', () => jest.requireActual<object>('./mocks/answering'))
const allowMessage = jest.fn<Promise<boolean>, []>()
jest.mock('@/lib/we-chat-message', () => ({ canBeTold: () => true, allowMessage: () => allowMessage() }))

const CODE = '1234567890123456'
const MADE = {
  returnCode: CODE,
  state: 'booked',
  startsAt: '2026-11-26T06:30:00.000Z',
  endsAt: '2026-11-26T07:20:00.000Z',
  urgent: false,
  together: false,
}
const KIND = { kind: 'psychology' }
const AT = { ...KIND, who: 'wen', on: '2026-11-26', from: '870' }
const NO_MESSAGE = /微信没有答应，不会有消息来。.*凭回执码回来看/

/** The page that she comes to after it was made. */
async function seesBooked() {
  answers.readBooking = () => BOOKINGS.booked
  await draw(<Booked />)
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(NOW) })
  answerOnly({ readDirectory: () => DIRECTORY, listTimes: () => timesFrom(), book: () => MADE })
  Element.prototype.scrollIntoView = () => undefined
  done.length = 0
  allowMessage.mockReset().mockResolvedValue(false)
  queryClient.clear()
  forgetAll()
  blank.set(false)
  take('booked')
})
afterEach(() => jest.useRealTimers())

test('she says no to WeChat: it is booked all the same, nobody is said to tell her, and she reads that', async () => {
  const page = await draw(<Confirm />, AT)
  await press('radio', /^微信提醒/)
  await press('button', '确认预约')
  expect(opsOf('book').map(({ input }) => input)).toMatchObject([{ contact: { channel: 'none' } }])
  expect(allowMessage).toHaveBeenCalledTimes(1)
  page.unmount()
  await seesBooked()
  expect(screen.getByText(NO_MESSAGE)).toBeInTheDocument()
})

test('she says no, and the first try does not arrive: she is not asked twice, and still reads it', async () => {
  answers.book = refuse('UNAVAILABLE')
  const page = await draw(<Confirm />, AT)
  await press('radio', /^微信提醒/)
  await press('button', '确认预约')
  expect(screen.getByRole('radio', { name: /^别找我/ })).toBeChecked()
  answers.book = () => MADE
  await press('button', '再约一次')
  expect(allowMessage).toHaveBeenCalledTimes(1)
  page.unmount()
  await seesBooked()
  expect(screen.getByText(NO_MESSAGE)).toBeInTheDocument()
})

test('she says yes to WeChat: it is kept as her way, and nothing says otherwise', async () => {
  allowMessage.mockResolvedValue(true)
  const page = await draw(<Confirm />, AT)
  await press('radio', /^微信提醒/)
  await press('button', '确认预约')
  expect(opsOf('book').map(({ input }) => input)).toMatchObject([{ contact: { channel: 'weChat' } }])
  page.unmount()
  await seesBooked()
  expect(screen.queryByText(NO_MESSAGE)).toBeNull()
})

test('a place in the waitlist is hers without WeChat too, and she reads that nobody tells her', async () => {
  answers.joinWaitlist = () => ({ returnCode: CODE, ahead: 2, urgent: false })
  const page = await draw(<Wait />, KIND)
  await press('radio', /^微信提醒/)
  await press('button', '排上')
  expect(opsOf('joinWaitlist').map(({ input }) => input)).toMatchObject([{ contact: { channel: 'none' } }])
  page.unmount()
  await seesBooked()
  expect(screen.getByText(NO_MESSAGE)).toBeInTheDocument()
})

describe('changed on her page', () => {
  const change = async (booking: object) => {
    answers.changeContact = () => ({})
    answers.readBooking = () => ({ ...BOOKINGS.booked, ...booking })
    leaveFor('returnCode', CODE)
    await draw(<Booking />)
    await press('button', /^怎么找你/)
    await press('radio', /^微信提醒/)
    await press('button', '就这样找我')
  }
  const sent = () => opsOf('changeContact').map(({ input }) => input)

  test('a no to WeChat takes her number back as she wanted, and she reads that nobody tells her', async () => {
    await change({ contact: BOOKINGS.phone.contact })
    expect(sent()).toEqual([{ returnCode: CODE, contact: { channel: 'none' } }])
    expect(screen.getByText(NO_MESSAGE)).toBeInTheDocument()
  })

  test('a no to one more message leaves the one that she had allowed before', async () => {
    await change({ contact: { channel: 'weChat' } })
    expect(sent()).toEqual([])
    expect(screen.getByText('没有多答应一条，还是原来的')).toBeInTheDocument()
  })
})
