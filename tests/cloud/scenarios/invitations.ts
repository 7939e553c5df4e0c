import { identities, invitations, people } from '../../../cloudfunctions/slices/account/records'
import { DISTRICT } from '../../../cloudfunctions/domain/areas'
import { newId } from '../../../cloudfunctions/kernel/new-id'
import type { Scenario } from './scenario'

/** Two phones open the same invitation while the admin takes it back. */
export const invited: Scenario = {
  name: 'one invitation accepted by two phones and withdrawn at once',
  async run({ store, begin, hire, call, violation }) {
    const admin = await hire('admin', 'admin')
    const grants = [{ role: 'lawyer', area: DISTRICT }]
    const made = await call(admin, 'account', 'invite', { displayName: '新来的', grants })
    if (!made.ok) return violation(`the invitation: ${made.code}`)
    const { id, returnCode } = made.data
    const phones = ['phone1', 'phone2'].map((name) => ({ name, openid: newId() }))

    begin()
    const [first, second, taken] = await Promise.all([
      ...phones.map((phone) => call(phone, 'account', 'acceptInWeChat', { returnCode })),
      call(admin, 'account', 'withdrawInvitation', { id }),
    ])

    const state = (await store.get(invitations, String(id)))?.state
    const accepted = [first, second].filter((one) => one?.ok).length
    for (const one of [first, second, taken])
      if (one && !one.ok && !['INVITATION_ENDED', 'NOT_FOUND', 'CONFLICT', 'UNAVAILABLE'].includes(one.code))
        violation(`somebody was told ${one.code}`)
    if (accepted > 1) violation('both phones were told they are in')
    if (accepted === 1 && taken?.ok) violation('accepted and withdrawn')
    if (accepted === 1 && state !== 'accepted') violation(`accepted, and ${state ?? 'gone'}`)
    if (taken?.ok && state !== 'withdrawn') violation(`withdrawn, and ${state ?? 'gone'}`)

    const here = (
      await store.find(people, { index: 'byArea', equals: { within: DISTRICT, state: 'active' }, limit: 9 })
    ).items
    const come = here.filter(({ grants: held }) => held.some(({ role }) => role === 'lawyer'))
    if (come.length !== Number(state === 'accepted'))
      violation(`${come.length} came in by an invitation that is ${state}`)
    for (const { weChatId = '', _id } of come)
      if ((await store.get(identities, weChatId))?.personId !== _id) violation('she is in, and has no way in')
  },
}
