import type { Caller } from '../../cloudfunctions/kernel/ports'
import { BOOK, books, imports, type BookRecord } from '../../cloudfunctions/slices/places/records'
import { newKey } from '../world'
import { counselingRefuses } from './directed-counseling'
import type { Send } from './directed'
import { named } from './operations'
import { SIGN_IN, TOWN } from './scenes-account'
import { ANSWER, CITED, createStage, type Stage } from './stage'

/** Refusals of the rooms themselves. */
export async function theDomainRefuses(stage: Stage, send: Send): Promise<void> {
  await qaRefuses(stage, send)
  await invitationsRefuse(stage, send)
  await pairingsRefuse(stage, send)
  await peopleRefuse(stage, send)
  await importsRefuse(stage, send)
  await counselingRefuses(stage, send)
}

async function qaRefuses(stage: Stage, send: Send) {
  const { serve } = stage
  const [zhou, chen] = [await stage.hire('lawyer'), await stage.hire('lawyer')]
  const [by, other] = [zhou, chen].map(({ token }) => ({ token, address: 'a' })) as [Caller, Caller]
  const she = { address: 'b' }
  const held = await stage.scene('claimed', zhou)
  const { id, returnCode } = held

  await send(serve, named('qa.rate'), { returnCode, rating: 'partly' }, she)
  for (let i = 0; i < 4; i++) await send(serve, named('qa.followUp'), { returnCode, text: `还有一句${i}` }, she)
  await send(serve, named('qa.claim'), { id }, other)
  for (let i = 0; i < 4; i++) await send(serve, named('qa.renew'), { id }, by)
  for (let i = 0; i < 3; i++) await send(serve, named('qa.claim'), { id: (await stage.scene('waiting')).id }, by)
  const inputs = { release: { id }, renew: { id }, saveDraft: { id, text: 'x', citations: [] } }
  for (const [op, input] of Object.entries({ ...inputs, answer: { id, text: ANSWER, citations: CITED, seen: 1 } }))
    await send(serve, named(`qa.${op}`), input, other)
}

async function invitationsRefuse(stage: Stage, send: Send) {
  const { serve, ports } = stage
  const she = { address: 'c' }
  const [first, second] = [await stage.hire('admin'), await stage.hire('admin')].map(({ token }) => ({
    token,
    address: 'd',
  })) as [Caller, Caller]
  const inWeChat = { openid: stage.unique('o'), address: 'e' }
  const accept = named('account.acceptInvitation')
  const acceptInWeChat = named('account.acceptInWeChat')
  const { returnCode } = await stage.scene('invited')
  const way = { returnCode, signInName: 'refused', passphrase: '门口那棵树又开花了，真好看', device: '电脑' }

  await send(serve, accept, { ...way, passphrase: 'woaini1314520' }, she)
  await stage.scene('signIn')
  await send(serve, accept, { ...way, signInName: SIGN_IN.name.toUpperCase() }, she)
  await send(serve, accept, way, she)
  await send(serve, accept, { ...way, signInName: 'refused-too' }, she)
  await send(serve, acceptInWeChat, { returnCode }, inWeChat)
  const pending = await stage.scene('needsSecond')
  await send(serve, accept, { ...way, returnCode: pending.returnCode }, she)
  await send(serve, acceptInWeChat, { returnCode: pending.returnCode }, inWeChat)
  await send(serve, acceptInWeChat, { returnCode: pending.returnCode }, first)
  const { token } = await stage.hire('lawyer')
  await send(serve, named('bells.hangBell'), {}, { token, address: 'd' })

  const client = stage.client(first)
  const grants = [{ role: 'admin' as const, area: TOWN }]
  const { id } = await client.account.invite({ displayName: '林小梅', grants })
  await send(serve, named('account.approveInvitation'), { id }, first)
  await client.account.withdrawInvitation({ id })
  await send(serve, named('account.withdrawInvitation'), { id }, second)
  await send(serve, named('account.approveInvitation'), { id }, second)

  const [lin, mei] = [await stage.hire('lawyer'), await stage.hire('lawyer')]
  const ofMei = { openid: stage.unique('o'), address: 'e' }
  await stage.world.bind(ofMei.openid, mei.id)
  const again = await stage.client(first).account.inviteAgain({ personId: lin.id, also: [] })
  await send(serve, acceptInWeChat, { returnCode: again.returnCode }, ofMei)

  const wrong = { signInName: SIGN_IN.name, passphrase: '不是这一句，是别的', device: '电脑' }
  await send(serve, named('account.signIn'), wrong, { address: ports.newId() })
}

async function pairingsRefuse(stage: Stage, send: Send) {
  const { serve } = stage
  const by = { token: (await stage.hire('lawyer')).token, address: 'f' }
  const [see, confirm, finish] = ['seePairing', 'confirmPairing', 'finishPairing'].map((op) => named(`account.${op}`))
  if (!see || !confirm || !finish) return
  await send(serve, see, { code: '00000000' }, by)
  await send(serve, confirm, { code: '00000000', words: ['竹子', '月亮'] }, by)
  await send(serve, finish, { secret: newKey() }, by)
  const { code } = await stage.scene('pairing')
  await send(serve, confirm, { code, words: ['不是', '这些'] }, by)
}

async function peopleRefuse(stage: Stage, send: Send) {
  const { serve } = stage
  const by = { token: (await stage.hire('admin')).token, address: 'g' }
  const { id: personId } = await stage.scene('person')
  await send(serve, named('account.setGrants'), { personId, grants: [{ role: 'admin', area: TOWN }] }, by)

  const alone = await createStage()
  const last = await alone.hire('admin')
  const herself = { token: last.token, address: 'h' }
  const grants = [{ role: 'officer', area: TOWN }]
  await send(alone.serve, named('account.setGrants'), { personId: last.id, grants }, herself)
  await send(alone.serve, named('account.suspend'), { personId: last.id }, herself)
  await send(alone.serve, named('account.removePerson'), { personId: last.id }, herself)
  await alone.close()
}

async function importsRefuse(stage: Stage, send: Send) {
  const { serve, ports } = stage
  const by = { token: (await stage.hire('officer')).token, address: 'i' }
  const { id: ended } = await stage.scene('published')
  await send(serve, named('places.sendRows'), { id: ended, from: 1, rows: [['a']] }, by)
  await send(serve, named('places.checkImport'), { id: ended }, by)
  const { id: bad } = await stage.scene('checked')
  const one = await ports.store.get(imports, bad)
  if (one) await ports.store.replace(imports, { ...one, found: { added: 0, changed: 0, same: 0, bad: 1 } })
  await send(serve, named('places.stageImport'), { id: bad, leaveOutBad: false }, by)
  const { id: done } = await stage.scene('published')
  const { id: ready } = await stage.scene('staged')
  // Another has been published since: this one cannot be undone any more.
  await send(serve, named('places.undoImport'), { id: done }, by)
  await send(serve, named('places.stageImport'), { id: done, leaveOutBad: true }, by)
  await send(serve, named('places.discardImport'), { id: done }, by)
  await send(serve, named('places.publishImport'), { id: done }, by)
  const now = ports.now().toISOString()
  const turn = async (more: Partial<BookRecord>) => {
    const book = await ports.store.get(books, BOOK)
    if (book) await ports.store.replace(books, { ...book, ...more })
  }
  const next = await ports.store.get(imports, ready)
  if (next) await ports.store.replace(imports, { ...next, laying: true })
  await turn({ last: { batch: done, at: now } })
  await send(serve, named('places.undoImport'), { id: done }, by)
  await turn({ undone: 'another' })
  await send(serve, named('places.publishImport'), { id: ready }, by)
  const { id: waiting } = await stage.scene('checked')
  await turn({ undone: 'another' })
  await send(serve, named('places.stageImport'), { id: waiting, leaveOutBad: true }, by)
  await send(serve, named('places.startImport'), { fileName: 'b.csv', columns: ['name'], rows: 1 }, by)
  await stage.scene('noImport')
}
