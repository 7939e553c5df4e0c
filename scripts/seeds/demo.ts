import { addPerson } from '../../cloudfunctions/slices/account/people'
import { people, type PersonRecord } from '../../cloudfunctions/slices/account/records'
import { serveOn } from '../../cloudfunctions/functions/mount'
import type { New } from '../../cloudfunctions/kernel/collection'
import type { Caller, Ports } from '../../cloudfunctions/kernel/ports'
import { withinOf } from '../../cloudfunctions/slices/account/rules'
import { startSession } from '../../cloudfunctions/slices/account/sessions'
import { createClient } from '../../miniprogram/src/api/client'
import type { DemoPerson } from '../../cloudfunctions/platform/embedded/demo/picker'
import { areaOf, DISTRICT } from '../../cloudfunctions/domain/areas'
import type { StaffRole } from '../../shared/contract/access'
import type { Area } from '../../shared/values/place'
import { installCounseling } from './counseling/install'

const person = (_id: string, displayName: string, role: StaffRole, area = DISTRICT): New<PersonRecord> => {
  const grants = [{ role, area }]
  return { _id, displayName, grants, state: 'active', within: withinOf(grants), epoch: 0, demo: true }
}
const STAFF = [
  person('demo-zhou', '周律师（示例）', 'lawyer'),
  person('demo-chen', '陈律师（示例）', 'lawyer'),
  person('demo-wen', '文老师（示例）', 'counselor'),
  person('demo-xiang', '向老师（示例）', 'counselor', '500118001'),
  person('demo-liu', '刘主席（示例）', 'officer'),
  person('demo-wen-zhuren', '文主任（示例）', 'officer'),
  person('demo-deng', '邓干部（示例）', 'officer', '500118001'),
  person('demo-qin', '秦网格员（示例）', 'officer', '500118001010'),
  person('demo-su', '苏联络员（示例）', 'shelterKeeper'),
  person('demo-wang', '王编辑（示例）', 'editor'),
  person('demo-he', '何管理员（示例）', 'admin'),
  person('demo-tang', '唐管理员（示例）', 'admin'),
]
/** Colleagues whom one meets in rosters and among counselors. */
const COLLEAGUES = [
  person('demo-tan', '谭老师（示例）', 'counselor'),
  person('demo-ran', '冉老师（示例）', 'counselor'),
]
const ABOUT: Partial<Record<StaffRole, string>> = {
  lawyer: '律师：领问题，写回答',
  counselor: '辅导师：今天见谁，请假，换班',
  editor: '编辑：先看工作台',
  admin: '管理员：请人进来，管谁能做什么',
  shelterKeeper: '庇护联络员：庇护所只有她看得到',
}

/** By how far her area reaches: what she may change of the network's places. */
const OFFICER_ABOUT: Readonly<Record<Area['level'], string>> = {
  district: '管全区的地点，看街镇和村里报上来的',
  town: '管本街镇的地点，审村里报上来的',
  village: '报本村（社区）的变动，街镇看过才算',
}
const aboutOf = ({ role, area }: PersonRecord['grants'][number]): string => {
  const where = areaOf(area)
  return role === 'officer' && where ? `${where.name}妇联干部：${OFFICER_ABOUT[where.level]}` : (ABOUT[role] ?? '')
}

/** Where each person's tab opens; the app's own addresses. */
const HOME = '/'
const WORKBENCH = '/#/workbench/home/index'
const OPEN = '/#/features/qa/open/index'

type Ask = { hoursAgo: number; category: 'violence' | 'property' | 'work' | 'land' | 'children'; text: string }
const WAITING: readonly Ask[] = [
  {
    hoursAgo: 1,
    category: 'violence',
    text: '（示例）他昨天又打我，还说再提离婚就弄死我，孩子在旁边一直哭。房子是他爸妈的，我不知道该去哪。',
  },
  {
    hoursAgo: 30,
    category: 'property',
    text: '（示例）结婚后买的房，房产证只写了他的名字，首付两家都出了钱。现在闹离婚，我能分吗？',
  },
  {
    hoursAgo: 5,
    category: 'work',
    text: '（示例）试用期查出怀孕，人事找我谈话，让我自己写辞职，不写就说我不合格。我该不该签？',
  },
  {
    hoursAgo: 22,
    category: 'land',
    text: '（示例）我嫁到外村八年了，户口还在娘家，村里说外嫁女没有地，征地的钱也不分给我，这样对吗？',
  },
]
const ANSWERED: Ask = {
  hoursAgo: 50,
  category: 'children',
  text: '（示例）婆婆把两岁的娃儿抱回老家，不让我见，说离婚娃儿归他们家。我天天睡不着，能把娃儿要回来吗？',
}
const ANSWER =
  '先说要紧的：娃儿不归“谁抱走算谁的”。没满两岁的，一般跟妈妈；满了两岁，法院看怎样对娃儿最好，抱走藏起来的一方反而吃亏。\n第一步，留证据：娃儿一直由你带的照片、打针记录、聊天记录，还有他们不让你见的话。\n第二步，找村（社区）妇联或打 12338，请人陪着上门说，先把人见到。\n第三步，谈不拢就去法院，要求离婚和抚养权，也可以先申请人格权侵害禁令，不许他们再藏娃儿。\n各地法院尺度不完全一样，去之前可以先到法律援助中心问，打 12348。'

/** Fills an empty store with people and cases of the demo, once: what has its key in the journal is not done again. */
export async function installDemo(ports: Ports): Promise<{ people: DemoPerson[] }> {
  for (const one of [...STAFF, ...COLLEAGUES]) {
    await ports.store.transact(async (tx) => {
      if (!(await tx.get(people, one._id))) await addPerson(tx, one)
    })
  }
  const at = (hoursAgo: number, caller: Caller) => {
    const now = () => new Date(ports.now().getTime() - hoursAgo * 3_600_000)
    const serve = serveOn({ ...ports, now, log: () => {}, limitScale: 1000 })
    return createClient((envelope) => serve(envelope, caller))
  }
  const her: Caller = { address: 'demo' }
  const ask = ({ hoursAgo, category, text }: Ask) =>
    at(hoursAgo, her).qa.ask({ category, text }, { key: keyOf(`ask-${category}`) })
  for (const one of WAITING) await ask(one)
  const { returnCode } = await ask(ANSWERED)
  await answer(ports, at, returnCode)
  await installCounseling(ports, at)
  return { people: picker(returnCode) }
}

/** Two days ago, before today's queue: the one that already has its answer. */
async function answer(
  ports: Ports,
  at: (hoursAgo: number, caller: Caller) => ReturnType<typeof createClient>,
  returnCode: string,
) {
  const her: Caller = { address: 'demo' }
  if ((await at(0, her).qa.readThread({ returnCode })).status === 'answered') return
  const token = await startSession(ports, 'demo-zhou', ports.now().toISOString())
  const zhou = at(40, { token, address: 'demo' })
  const { items } = await zhou.qa.listQueue({ category: 'children' })
  const id = items[0]?.id
  if (!id) return
  await zhou.qa.claim({ id })
  await zhou.qa.answer({
    id,
    seen: 1,
    text: ANSWER,
    citations: [
      { law: 'civil-code', article: '1084', gloss: '不满两周岁的，一般跟妈妈；满两周岁的，按对孩子最有利来定。' },
      { law: 'interp-marriage-2', article: '12', gloss: '一方抢走、藏起孩子，另一方可以请法院下禁令。' },
    ],
  })
}

const keyOf = (name: string) => `demo-${name}-`.padEnd(32, '0')

const picker = (returnCode: string): DemoPerson[] => [
  { id: 'her', name: '求助人 小林（示例）', about: '第一次打开，想问律师', start: HOME, staff: false },
  {
    id: 'her-again',
    name: '求助人 阿芳（示例）',
    about: `回来看回复，回执码 ${returnCode.replace(/(\d{4})(?=\d)/g, '$1 ')}`,
    start: OPEN,
    staff: false,
  },
  ...STAFF.map(({ _id, displayName, grants }) => ({
    id: _id,
    name: displayName,
    about: grants.map(aboutOf).join('；'),
    start: WORKBENCH,
    staff: true,
  })),
]
