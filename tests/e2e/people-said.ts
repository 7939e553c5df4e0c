import { hoursOff as at } from './clock'

/** Who works here and who is asked to, as the pages would be told; all of them invented. */
const DISTRICT = '500118'
const ZHONGSHAN = '500118001'

const person = (
  id: string,
  displayName: string,
  grants: readonly [role: string, area: string][],
  more: object = {},
) => ({
  id,
  displayName,
  grants: grants.map(([role, area]) => ({ role, area })),
  state: 'active',
  ways: ['weChat'],
  me: false,
  demo: true,
  ...more,
})

export const ACTIVE = [
  person('p-he', '何管理员（示例）', [['admin', DISTRICT]], { me: true, ways: ['weChat', 'passphrase'] }),
  person('p-zhou', '周律师（示例）', [['lawyer', DISTRICT]], { ways: ['weChat', 'passphrase'] }),
  person('p-chen', '陈律师（示例）', [['lawyer', DISTRICT]]),
  person('p-wen', '文老师（示例）', [['counselor', DISTRICT]], { ways: ['passphrase'] }),
  person('p-liu', '刘主席（示例）', [
    ['officer', DISTRICT],
    ['mediator', ZHONGSHAN],
  ]),
  person('p-wang', '王编辑（示例）', [['editor', DISTRICT]], { ways: [] }),
]
export const SUSPENDED = [person('p-qian', '钱干事（示例）', [['officer', '500118102']], { state: 'suspended' })]

const invitation = (id: string, displayName: string, role: string, more: object) => ({
  id,
  displayName,
  grants: [{ role, area: DISTRICT }],
  forPerson: false,
  also: role === 'admin' ? [role] : [],
  state: 'open',
  invitedBy: '何管理员（示例）',
  mine: true,
  mayAgree: false,
  createdAt: at(-20),
  endsAt: at(140),
  ...more,
})
export const INVITATIONS = [
  invitation('i-open', '吴律师（示例）', 'lawyer', {}),
  invitation('i-hers', '孙主任（示例）', 'admin', {
    ...{ state: 'needsSecond', mine: false, mayAgree: true },
    invitedBy: '李管理员（示例）',
  }),
  invitation('i-mine', '郑主任（示例）', 'admin', { state: 'needsSecond' }),
  invitation('i-over', '冯老师（示例）', 'counselor', { state: 'accepted' }),
]

export const CODE = '1234567890123456'
export const MADE = { returnCode: CODE, id: 'i-new', needsSecond: true, endsAt: at(168) }
export const INVITED = {
  displayName: '吴律师（示例）',
  grants: [
    { role: 'lawyer', area: DISTRICT },
    { role: 'officer', area: ZHONGSHAN },
  ],
  forPerson: false,
  state: 'open',
  endsAt: at(140),
}

export const PAIRING = { code: '48151623', words: ['竹叶', '清茶'], endsAt: at(0.05) }
export const COMPUTER = {
  device: 'Windows 上的 Edge',
  network: '203.0.113',
  startedAt: at(-0.01),
  choices: [
    ['山路', '石桥'],
    ['竹叶', '清茶'],
    ['白鹅', '木门'],
  ],
}

const session = (id: string, device: string, more: object) => ({
  id,
  device,
  network: '203.0.113',
  way: 'phone',
  startedAt: at(-5),
  seenAt: at(-0.2),
  endsAt: at(7),
  current: false,
  ...more,
})
export const SESSIONS = {
  items: [
    session('s-1', 'Windows 上的 Edge', { current: true, seenAt: at(0) }),
    session('s-2', 'Mac 上的 Chrome', { way: 'passphrase', network: '198.51.100' }),
    session('s-3', '安卓上的 Chrome', { way: 'invitation', seenAt: at(-3) }),
  ],
}
