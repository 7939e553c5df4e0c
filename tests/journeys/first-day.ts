import assert from 'node:assert/strict'
import type { Caller } from '../../cloudfunctions/kernel/ports'
import { DISTRICT } from '../../cloudfunctions/domain/areas'
import type { Client } from '../../miniprogram/src/api/client'
import { newKey } from '../world'

/** A place with nothing in it: what its machine prints, and its doors. */
export type Installation = Readonly<{
  setupCode: () => Promise<string | undefined>
  as: (caller: Caller) => Client
  /** Whether WeChat tells there who calls; a server of one's own knows no WeChat. */
  weChat: boolean
}>

const ADDRESS = { address: '203.0.113.9' }
/** Of the first admin, 何主任. */
export const PASSPHRASE = '院子里的桂花开得正好'
const DEVICE = 'Windows 上的 Edge'
const ANSWER = '你说的已经是家暴了，不是家务事。不用先离婚，现在就可以请法院下一道人身安全保护令。'
const CITED = [{ law: 'anti-domestic-violence-law', article: '23', gloss: '眼看有危险，法院也要收。' }] as const

/** From an empty installation to the first answered question, by nothing but what every installation has. */
export async function firstDay({ setupCode, as, weChat }: Installation): Promise<void> {
  const pc = as(ADDRESS)
  const returnCode = (await setupCode()) ?? ''
  assert.equal((await pc.account.readInvitation({ returnCode })).state, 'open')
  const way = { signInName: '何主任', passphrase: PASSPHRASE, device: DEVICE }
  const { token } = await pc.account.acceptInvitation({ ...way, returnCode })
  const admin = as({ token, ...ADDRESS })
  assert.deepEqual((await admin.account.me({})).roles, [{ role: 'admin', area: DISTRICT }])

  const grants = [{ role: 'lawyer' as const, area: DISTRICT }]
  const invited = await admin.account.invite({ displayName: '周律师', grants })
  const lawyer = as({ token: await (weChat ? byPhone : byPassphrase)(as, invited.returnCode), ...ADDRESS })
  const me = await lawyer.account.me({})
  assert.equal(me.displayName, '周律师')

  const she = as({ address: '198.51.100.7' })
  const asked = await she.qa.ask({ category: 'violence', text: '他昨天又打我，还说再提离婚就弄死我，我怎么办' })
  const id = (await lawyer.qa.listQueue({})).items[0]?.id ?? ''
  await lawyer.qa.claim({ id })
  await lawyer.qa.answer({ id, text: ANSWER, citations: [...CITED], seen: 1 })
  const thread = await she.qa.readThread({ returnCode: asked.returnCode })
  assert.equal(thread.status, 'answered')
  assert.deepEqual([thread.messages[1]?.text, thread.messages[1]?.lawyerName], [ANSWER, '周律师'])
}

async function byPassphrase(as: Installation['as'], returnCode: string): Promise<string> {
  const way = { signInName: 'zhou', passphrase: '下雨天要记得收衣服啊', device: DEVICE }
  await as(ADDRESS).account.acceptInvitation({ ...way, returnCode })
  return (await as(ADDRESS).account.signIn({ ...way, signInName: 'ZHOU' })).token
}

/** She accepts in WeChat, and lets her computer in from there. */
async function byPhone(as: Installation['as'], returnCode: string): Promise<string> {
  const phone = as({ openid: 'o-zhou', address: '198.51.100.8' })
  await phone.account.acceptInWeChat({ returnCode })
  const [pc, secret] = [as(ADDRESS), newKey()]
  const shown = await pc.account.startPairing({ secret, device: DEVICE })
  assert.equal((await pc.account.readPairing({ secret })).state, 'waiting')
  const seen = await phone.account.seePairing({ code: shown.code })
  assert.deepEqual([seen.device, seen.network], [DEVICE, '203.0.113'])
  const words = seen.choices.find((pair) => pair.join() === shown.words.join())
  assert.ok(words)
  await phone.account.confirmPairing({ code: shown.code, words })
  assert.equal((await pc.account.readPairing({ secret })).state, 'confirmed')
  return (await pc.account.finishPairing({ secret })).token
}
