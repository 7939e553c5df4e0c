import type { InvitationDto, InvitationState, PersonDto } from '@shared/contract/account'
import { momentText } from '@shared/values/instant'
import { grantText } from '../frame/role-words'
import { waitsForHer } from '../frame/use-invitations'

export const grantsText = (grants: PersonDto['grants']): string => grants.map(grantText).join('、')

const WAY: Record<PersonDto['ways'][number], string> = { weChat: '微信', passphrase: '名字和口令' }
export const waysText = (ways: PersonDto['ways']): string =>
  ways.length > 0 ? `用${ways.map((way) => WAY[way]).join('、')}进来` : '还没有进门的办法'

export const STATE_TEXT: Record<InvitationState, string> = {
  needsSecond: '差一位同意',
  open: '等她来',
  accepted: '用过了',
  withdrawn: '收回了',
  expired: '过期了',
}

/** It can still come to something. */
export const isUnderWay = ({ state }: Pick<InvitationDto, 'state'>): boolean =>
  state === 'open' || state === 'needsSecond'

export const invitedText = ({ invitedBy, mine, endsAt, state }: InvitationDto): string =>
  [`${mine ? '你' : invitedBy}发起`, isUnderWay({ state }) && `${momentText(endsAt)} 前有效`]
    .filter(Boolean)
    .join(' · ')

const RANK: Record<InvitationState, number> = { needsSecond: 1, open: 2, accepted: 3, expired: 4, withdrawn: 5 }
const rank = (one: InvitationDto) => (waitsForHer(one) ? 0 : RANK[one.state])

/** What waits for her word first, then what is still under way. */
export const inOrder = (all: readonly InvitationDto[]): readonly InvitationDto[] =>
  [...all].sort((a, b) => rank(a) - rank(b) || (a.createdAt < b.createdAt ? 1 : -1))
