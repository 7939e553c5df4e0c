import type { Client } from '../../../miniprogram/src/api/client'
import { codeOf } from '../../world'
import type { Cast, Place } from './cast'
import type { Act } from './lossy'
import type { Deed } from './story'

const ANSWER = '先别急着走。婚后一起还的贷款和涨的价，离婚时你都有份，房产证上没有名字也一样。'
const CITED = { law: 'civil-code', article: '1062', gloss: '婚后挣的、买的，一般归两个人。' } as const

/** All that must hold once everybody has stopped; what does not goes into `violations`. */
export async function afterwards(
  place: Place,
  cast: Cast,
  deeds: readonly Deed[],
  act: Act,
  violations: string[],
): Promise<void> {
  const { admins, townAdmins, lawyers, questions, plain, asAdmin, comer, codes, she } = cast
  const done = (what: string, whom?: string) =>
    deeds.filter((deed) => deed.what === what && deed.ended.code === 'OK' && (whom === undefined || deed.whom === whom))
  const by = (list: readonly Deed[]) => new Set(list.map(({ who }) => who))
  const broke = deeds.filter(({ ended }) => /broke|INTERNAL|UNAVAILABLE/.test(ended.code))
  violations.push(...broke.map(({ who, what, ended }) => `${who} ${what}: ${ended.code}`))

  for (const id of questions) if (by(done('claim', id)).size > 1) violations.push(`two lawyers claimed ${id}`)
  for (const { id } of [...plain, asAdmin])
    if (by(done('accept', id)).size > 1) violations.push(`two people accepted ${id}`)
  const agreed = done('approve').filter(({ who }) => who !== admins[0].id)
  if (done('accept', asAdmin.id).length > 0 && agreed.length === 0) violations.push('one alone made an admin')
  for (const one of done('suspend'))
    if (done('suspend', one.who).some(({ who }) => who === one.whom))
      violations.push(`${one.who} and ${one.whom} put each other out`)

  const everybody: Client[] = [...admins.map(({ client }) => client), comer('n5')]
  const rules: Client[] = []
  for (const client of everybody)
    if ((await codeOf(client.account.listPeople({ state: 'active' }))) === 'OK') rules.push(client)
  const admin = rules[0]
  if (!admin) {
    violations.push('nobody is left who can open the door')
    return
  }
  const [active, suspended] = [
    (await admin.account.listPeople({ state: 'active' })).items,
    (await admin.account.listPeople({ state: 'suspended' })).items,
  ]
  const expected =
    admins.length +
    townAdmins.length +
    lawyers.length +
    by(done('accept')).size -
    new Set(done('remove').map((d) => d.whom)).size
  if (!deeds.some(({ ended }) => ended.unsure) && active.length + suspended.length !== expected)
    violations.push(`${active.length + suspended.length} people, not ${expected}`)
  for (const { whom } of [...done('suspend'), ...done('remove')])
    if (active.some(({ id }) => id === whom)) violations.push(`${whom} was put out and works on`)

  await place.jobs()
  await answering(cast, deeds, act, violations, new Set(active.map(({ id }) => id)))
  await place.jobs()
  const threads = await Promise.all(codes.map((returnCode) => she.qa.readThread({ returnCode })))
  const answers = threads.map(({ messages }) => messages.filter((message) => message.by === 'lawyer').length)
  if (answers.some((n) => n > 1)) violations.push('a question was answered twice')
  const reader = lawyers.find(({ id }) => active.some((person) => person.id === id))
  const uses = reader ? ((await reader.client.knowledge.listCited({}))[0]?.uses ?? 0) : undefined
  const answered = answers.reduce((sum, n) => sum + n, 0)
  if (uses !== undefined && uses !== answered) violations.push(`${answered} answers were heard of as ${uses}`)
}

/** Whoever may still answer does so, over the same network; nobody else holds anything. */
async function answering(
  { lawyers, questions }: Cast,
  deeds: readonly Deed[],
  act: Act,
  violations: string[],
  active: ReadonlySet<string>,
): Promise<void> {
  const held = new Map<string, string>()
  for (const { id: lawyerId, client } of lawyers) {
    if (!active.has(lawyerId)) continue
    for (const { id } of (await client.qa.readDesk({})).claims) {
      if (held.has(id)) violations.push(`${id} stands on two desks`)
      held.set(id, lawyerId)
      if (!deeds.some((d) => d.who === lawyerId && d.whom === id && d.what === 'claim' && d.ended.code === 'OK'))
        violations.push(`${lawyerId} holds ${id} and was told she does not`)
    }
  }
  const reader = lawyers.find(({ id }) => active.has(id))
  const queue = reader ? (await reader.client.qa.listQueue({})).items : []
  for (const { id, claim } of queue) if (claim && !held.has(id)) violations.push(`${id} is held by one who is out`)
  for (const { who, whom } of deeds.filter(({ what, ended }) => what === 'claim' && ended.code === 'OK'))
    if (active.has(who) && held.get(whom) !== who) violations.push(`${who} claimed ${whom} and lost it`)
  await Promise.all(
    questions.map(async (id) => {
      const lawyer = lawyers.find((one) => one.id === held.get(id))
      if (!lawyer) return
      const answer = { id, text: ANSWER, citations: [CITED], seen: 1 }
      const { code } = await act(`answer ${id}`, (more) => lawyer.client.qa.answer(answer, more))
      if (code !== 'OK') violations.push(`${lawyer.id} could not answer ${id}: ${code}`)
    }),
  )
}
