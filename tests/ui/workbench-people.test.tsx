import { QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, within } from '@testing-library/react'
import type { InvitationDto, PersonDto } from '@shared/contract/account'
import { queryClient } from '@/api'
import { dropSession, startSession } from '@/lib/session'
import People from '@/workbench/people'
import { inOrder, waysText } from '@/workbench/people/people-words'
import { answerOnly, answers, opsOf, refuse } from './mocks/answering'
import { click } from './mocks/click'
import { done, setRouteParams } from './mocks/taro'

jest.mock('@/api/transport', () => jest.requireActual('./mocks/answering'))

const ENDS = '2026-12-01T06:30:00.000Z'
const CODE = '1234567890123456'
const person = (change: Partial<PersonDto> = {}): PersonDto => ({
  id: 'p-zhou',
  displayName: '周律师',
  grants: [{ role: 'lawyer', area: '500118' }],
  state: 'active',
  ways: ['weChat'],
  me: false,
  demo: false,
  ...change,
})
const HE = person({ id: 'p-he', displayName: '何管理员', grants: [{ role: 'admin', area: '500118' }], me: true })
const invitation = (change: Partial<InvitationDto> = {}): InvitationDto => ({
  id: 'i-1',
  displayName: '刘主任',
  grants: [{ role: 'admin', area: '500118' }],
  forPerson: false,
  also: ['admin'],
  state: 'needsSecond',
  invitedBy: '王管理员',
  mine: false,
  mayAgree: true,
  createdAt: '2026-11-24T06:30:00.000Z',
  endsAt: ENDS,
  ...change,
})
const made = (needsSecond: boolean) => ({ returnCode: CODE, id: 'i-9', needsSecond, endsAt: ENDS })

const wide = (matches: boolean) => {
  window.matchMedia = (() => ({
    matches,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as never
}
const draw = async () => {
  render(
    <QueryClientProvider client={queryClient}>
      <People />
    </QueryClientProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
}
const press = (name: string | RegExp) => click(screen.getByRole('button', { name }))
const follow = (name: RegExp) => click(screen.getByRole('link', { name }))
const pane = () => within(screen.getByRole('region', { name: '打开的' }))
const openZhou = async () => {
  await draw()
  await screen.findByRole('link', { name: /周律师/ })
  await follow(/周律师/)
}
const openInvitations = async () => {
  await draw()
  await screen.findByRole('link', { name: /周律师/ })
  await click(screen.getByRole('radio', { name: /进门码/ }))
}

beforeEach(() => {
  dropSession()
  startSession('t')
  queryClient.clear()
  setRouteParams({})
  wide(true)
  answerOnly({
    me: () => ({ displayName: '何管理员', roles: [{ role: 'admin', area: '500118' }] }),
    listPeople: ({ state }) => ({ items: state === 'active' ? [HE, person()] : [] }),
    listInvitations: () => ({ items: [invitation()] }),
  })
})

test('a list of who works here, with what each does and how she comes in', async () => {
  await draw()
  const row = await screen.findByRole('link', { name: /周律师/ })
  expect(row).toHaveTextContent('律师 · 全区')
  expect(row).toHaveTextContent('用微信进来')
  expect(screen.getByRole('radio', { name: '在岗 2' })).toBeChecked()
  expect(screen.getByRole('link', { name: /人员/ })).toHaveTextContent('1')
})

test('the list is one stop; arrows move in it', async () => {
  await draw()
  const [first, second] = [
    await screen.findByRole('link', { name: /何管理员/ }),
    screen.getByRole('link', { name: /周律师/ }),
  ]
  expect([first.tabIndex, second.tabIndex]).toEqual([0, -1])
  first.focus()
  fireEvent.keyDown(first, { key: 'ArrowDown' })
  expect(second).toHaveFocus()
})

test('nobody there is said, and so is a failure, with the number to tell', async () => {
  answers.listPeople = refuse('INTERNAL')
  await draw()
  expect(await screen.findByText(/K7Q-218/)).toBeInTheDocument()
  await click(screen.getByRole('radio', { name: /进门码/ }))
  expect(screen.getByText('等你点头')).toBeInTheDocument()
})

test('whoever is no admin finds no list', async () => {
  answers.me = () => ({ displayName: '周律师', roles: [{ role: 'lawyer', area: '500118' }] })
  answers.listQueue = () => ({ items: [] })
  await draw()
  expect(screen.getByRole('heading', { name: '这一页给管理员用' })).toBeInTheDocument()
  expect(opsOf('listPeople')).toEqual([])
})

describe('an invitation', () => {
  const fill = async (name: string, roles: readonly string[]) => {
    await draw()
    await press('请人进来')
    fireEvent.change(pane().getByLabelText('她的名字'), { target: { value: name } })
    for (const role of roles) fireEvent.click(pane().getByRole('checkbox', { name: role }))
  }

  test('pressed too early it says what is missing', async () => {
    await fill('', [])
    await press('要一个进门码')
    expect(pane().getByLabelText('她的名字')).toHaveAccessibleDescription(/她的名字还没写/)
    expect(pane().getByText('至少挑一样她要做的。')).toBeInTheDocument()
    expect(opsOf('invite')).toEqual([])
  })

  test('each role has its own part of the district; the code is shown once, with how to hand it over', async () => {
    answers.invite = () => made(false)
    await fill('刘干事', ['律师', '妇联干部'])
    fireEvent.change(pane().getByLabelText('妇联干部管哪里'), { target: { value: '500118001' } })
    await press('要一个进门码')
    expect(opsOf('invite')[0]?.input).toEqual({
      displayName: '刘干事',
      grants: [
        { role: 'lawyer', area: '500118' },
        { role: 'officer', area: '500118001' },
      ],
    })
    expect(pane().getByText(/只显示这一次/)).toBeInTheDocument()
    expect(pane().getByText('3456')).toBeInTheDocument()
    expect(pane().getByText(/当面给她看，或者打电话念给她/)).toBeInTheDocument()
    await press('给她了')
    expect(screen.queryByText('3456')).toBeNull()
  })

  test('an admin takes two, told before and after', async () => {
    answers.invite = () => made(true)
    await fill('刘主任', ['管理员'])
    expect(pane().getByText(/还要另一位管理员同意/)).toBeInTheDocument()
    await press('要一个进门码')
    expect(pane().getByText(/等另一位管理员同意了才能用/)).toBeInTheDocument()
  })

  test('so does the right to see the shelters, and it is said which', async () => {
    answers.invite = () => made(true)
    await fill('苏联络员', ['庇护联络员'])
    expect(pane().getByText(/做庇护联络员要两个人点头/)).toBeInTheDocument()
    await press('要一个进门码')
    expect(pane().queryByText(/做管理员/)).toBeNull()
    expect(pane().getByText(/等另一位管理员同意了才能用/)).toBeInTheDocument()
  })

  test('an admin of a town gives her town alone', async () => {
    answers.me = () => ({ displayName: '何管理员', roles: [{ role: 'admin', area: '500118001' }] })
    await fill('刘干事', ['辅导师'])
    const areas = within(pane().getByLabelText('辅导师管哪里')).getAllByRole('option')
    expect(areas.map(({ textContent }) => textContent)).toEqual(['中山路街道'])
    expect(pane().queryByRole('checkbox', { name: '律师' })).toBeNull()
  })

  test('a lawyer is one for the whole district', async () => {
    await fill('刘干事', ['律师'])
    const areas = within(pane().getByLabelText('律师管哪里')).getAllByRole('option')
    expect(areas.map(({ textContent }) => textContent)).toEqual(['全区'])
  })

  test('lost on the way, what she wrote stays and the second try carries the same key', async () => {
    answers.invite = refuse('UNAVAILABLE')
    await fill('刘干事', ['律师'])
    await press('要一个进门码')
    expect(pane().getByLabelText('她的名字')).toHaveValue('刘干事')
    answers.invite = () => made(false)
    await press('要一个进门码')
    const [first, second] = opsOf('invite')
    expect(second?.key).toBe(first?.key)
  })

  test('the second admin is told when it is a new way in for one who is admin already', async () => {
    answers.listInvitations = () => ({ items: [invitation({ forPerson: true, also: [] })] })
    await openInvitations()
    await follow(/刘主任/)
    expect(pane().getByText(/谁拿到这个码，谁就能当她进来/)).toBeInTheDocument()
    expect(pane().queryByRole('button', { name: '同意她做管理员' })).toBeNull()
  })

  test('the second admin is told what it means to see the shelters, also when it is a new way in for a keeper', async () => {
    const grants = [{ role: 'shelterKeeper' as const, area: '500118' }]
    answers.listInvitations = () => ({
      items: [
        invitation({ grants, also: ['shelterKeeper'] }),
        invitation({ id: 'i-2', displayName: '苏联络员', grants, forPerson: true, also: [] }),
      ],
    })
    await openInvitations()
    await follow(/刘主任/)
    expect(pane().getByText(/看得到所有的庇护所/)).toBeInTheDocument()
    expect(pane().getByRole('button', { name: '同意她做庇护联络员' })).toBeInTheDocument()
    await follow(/苏联络员/)
    expect(pane().getByText(/她已经是庇护联络员/)).toBeInTheDocument()
  })

  test('she who would get it herself is not asked for her word, and is told why', async () => {
    answers.listInvitations = () => ({ items: [invitation({ forPerson: true, mayAgree: false })] })
    await openInvitations()
    await follow(/刘主任/)
    expect(pane().queryByRole('button', { name: /同意/ })).toBeNull()
    expect(pane().getByText(/这是给你自己的，要另一位管理员来同意/)).toBeInTheDocument()
  })

  test('the second admin agrees', async () => {
    answers.approveInvitation = () => ({})
    await openInvitations()
    await follow(/刘主任/)
    await press('同意她做管理员')
    expect(opsOf('approveInvitation')[0]?.input).toEqual({ id: 'i-1' })
  })

  test('who has sent it cannot agree, and is told why; she can take it back', async () => {
    answers.listInvitations = () => ({ items: [invitation({ mine: true, mayAgree: false })] })
    answers.withdrawInvitation = () => ({})
    await openInvitations()
    await follow(/刘主任/)
    expect(screen.queryByRole('button', { name: '同意她做管理员' })).toBeNull()
    expect(screen.getByText(/要另一位管理员来同意/)).toBeInTheDocument()
    await press('收回这个码')
    expect(opsOf('withdrawInvitation')).toHaveLength(1)
  })

  test('what waits for her word comes first, what is over last', () => {
    const ids = inOrder([
      invitation({ id: 'over', state: 'accepted' }),
      invitation({ id: 'open', state: 'open' }),
      invitation({ id: 'mine', mine: true, mayAgree: false }),
      invitation({ id: 'hers' }),
    ]).map(({ id }) => id)
    expect(ids).toEqual(['hers', 'mine', 'open', 'over'])
  })
})

describe('a person', () => {
  test('her roles are changed; a change that is none is not sent', async () => {
    answers.setGrants = () => ({})
    await openZhou()
    await press('存下角色')
    expect(opsOf('setGrants')).toEqual([])
    fireEvent.click(pane().getByRole('checkbox', { name: '编辑' }))
    await press('存下角色')
    expect(opsOf('setGrants')[0]?.input).toEqual({
      personId: 'p-zhou',
      grants: [
        { role: 'lawyer', area: '500118' },
        { role: 'editor', area: '500118' },
      ],
    })
  })

  test('what takes two is not among what can be given, and it is told why', async () => {
    await openZhou()
    for (const name of ['管理员', '庇护联络员']) expect(pane().queryByRole('checkbox', { name })).toBeNull()
    expect(pane().getByText(/管理员和庇护联络员不能直接加/)).toBeInTheDocument()
  })

  test('the right to see the shelters is taken away like any other', async () => {
    answers.setGrants = () => ({})
    const grants = (['editor', 'shelterKeeper'] as const).map((role) => ({ role, area: '500118' }))
    answers.listPeople = ({ state }) => ({ items: state === 'active' ? [HE, person({ grants })] : [] })
    await openZhou()
    expect(pane().getByText(/^管理员不能直接加/)).toBeInTheDocument()
    expect(pane().getByText(/是庇护联络员，新的码也要另一位管理员点头/)).toBeInTheDocument()
    expect(pane().queryByRole('switch', { name: '也请她做庇护联络员' })).toBeNull()
    fireEvent.click(pane().getByRole('checkbox', { name: '庇护联络员' }))
    await press('存下角色')
    expect(opsOf('setGrants')[0]?.input).toEqual({ personId: 'p-zhou', grants: grants.slice(0, 1) })
  })

  test('without any role she is told to suspend instead', async () => {
    await openZhou()
    fireEvent.click(pane().getByRole('checkbox', { name: '律师' }))
    await press('存下角色')
    expect(pane().getByText(/至少留一样/)).toBeInTheDocument()
  })

  test('a new way in, also as admin', async () => {
    answers.inviteAgain = () => made(true)
    await openZhou()
    fireEvent.click(pane().getByRole('switch', { name: '也请她做管理员' }))
    await press('给她一个新的进门码')
    expect(opsOf('inviteAgain')[0]?.input).toEqual({ personId: 'p-zhou', also: ['admin'] })
    expect(pane().getByText('3456')).toBeInTheDocument()
  })

  test('a new way in with the right to see the shelters, by an admin of the district and for somebody else', async () => {
    answers.inviteAgain = () => made(true)
    await openZhou()
    fireEvent.click(pane().getByRole('switch', { name: '也请她做庇护联络员' }))
    await press('给她一个新的进门码')
    expect(opsOf('inviteAgain')[0]?.input).toEqual({ personId: 'p-zhou', also: ['shelterKeeper'] })
    await follow(/何管理员/)
    expect(pane().queryByRole('switch', { name: /也请她做/ })).toBeNull()
  })

  test('an admin of a town may ask for an admin, and for nobody who sees the shelters', async () => {
    answers.me = () => ({ displayName: '何管理员', roles: [{ role: 'admin', area: '500118001' }] })
    await openZhou()
    expect(pane().getByRole('switch', { name: '也请她做管理员' })).toBeInTheDocument()
    expect(pane().queryByRole('switch', { name: '也请她做庇护联络员' })).toBeNull()
  })

  test('suspending says first what it does, and the last admin stays', async () => {
    answers.suspend = refuse('LAST_ADMIN')
    await openZhou()
    await press('停用')
    const dialog = within(screen.getByRole('dialog', { name: '停用周律师？' }))
    expect(dialog.getByText('她手上领着的问题放回队列。')).toBeInTheDocument()
    expect(opsOf('suspend')).toEqual([])
    await click(dialog.getByRole('button', { name: '停用' }))
    expect(dialog.getByText(/她是最后一位管理员/)).toBeInTheDocument()
  })

  test('nobody shuts herself out', async () => {
    await draw()
    await screen.findByRole('link', { name: /何管理员/ })
    await follow(/何管理员/)
    expect(pane().queryByRole('button', { name: '停用' })).toBeNull()
    expect(pane().getByText(/请另一位管理员来办/)).toBeInTheDocument()
    expect(pane().getByText(/庇护联络员不能给自己加。要另外两位管理员/)).toBeInTheDocument()
  })

  test('removed, she stands open no longer', async () => {
    answers.removePerson = () => {
      answers.listPeople = ({ state }) => ({ items: state === 'active' ? [HE] : [] })
      return {}
    }
    await openZhou()
    await press('请她离开')
    const dialog = within(screen.getByRole('dialog', { name: '请周律师离开？' }))
    await click(dialog.getByRole('button', { name: '请她离开' }))
    expect(opsOf('removePerson')[0]?.input).toEqual({ personId: 'p-zhou' })
    expect(await screen.findByText('先从左边挑一个')).toBeInTheDocument()
    expect(screen.queryByRole('link', { name: /周律师/ })).toBeNull()
  })

  test('a suspended one is restored from where she stands', async () => {
    answers.listPeople = ({ state }) => ({ items: state === 'active' ? [HE] : [person({ state: 'suspended' })] })
    answers.restore = () => ({})
    await draw()
    await click(screen.getByRole('radio', { name: /停用/ }))
    await screen.findByRole('link', { name: /周律师/ })
    await follow(/周律师/)
    expect(pane().queryByRole('button', { name: '存下角色' })).toBeNull()
    await press('恢复')
    expect(opsOf('restore')[0]?.input).toEqual({ personId: 'p-zhou' })
  })

  test('nothing that is done to people is red', async () => {
    await openZhou()
    await press('请她离开')
    expect(document.querySelector('.cz-btn--danger, .cz-btn--danger-line, .cz-tag--red')).toBeNull()
  })

  test('ways are told in words', () => {
    expect(waysText([])).toBe('还没有进门的办法')
    expect(waysText(['weChat', 'passphrase'])).toBe('用微信、名字和口令进来')
  })
})

describe('on a phone', () => {
  beforeEach(() => wide(false))

  test('a person is a page of her own', async () => {
    await draw()
    await screen.findByRole('link', { name: /周律师/ })
    await follow(/周律师/)
    expect(done).toContainEqual(['navigateTo', { url: '/workbench/people/index?person=p-zhou' }])
  })

  test('she is found though she stands on the second page of the list', async () => {
    answers.listPeople = ({ state, after }) =>
      state === 'suspended' ? { items: [] } : after ? { items: [person()] } : { items: [HE], next: 'on' }
    setRouteParams({ person: 'p-zhou' })
    await draw()
    expect(await screen.findByRole('heading', { name: '周律师' })).toBeInTheDocument()
  })

  test('gone meanwhile, it says so', async () => {
    setRouteParams({ person: 'p-gone' })
    await draw()
    expect(await screen.findByRole('heading', { name: '不在名单里了' })).toBeInTheDocument()
  })
})
