import type { ErrorCode, Failure, FieldProblem } from '@shared/contract/errors'

/** One whole sentence for each: what happened, what she can do. A code without words does not compile. */
export const ERROR_TEXT: Record<ErrorCode, string> = {
  INVALID_INPUT: '有几处要再看看，写的都还在。',
  UNAUTHENTICATED: '登录过了时间，再登录一次就好。',
  FORBIDDEN: '这一页不归你看。要用的话，找妇联管理员开通。',
  NOT_FOUND: '没找到。可能已经删了，也可能号码写错了一位。',
  CONFLICT: '这里刚被改过。刷新看看新的，再接着来。',
  RATE_LIMITED: '试得有点密，歇几分钟再来。急事直接打 12338。',
  UNAVAILABLE: '没连上，写的都还在。等一会儿再按一次。',
  INTERNAL: '是我们这边出了问题，不是你写错了。等一会儿再按一次。',
  FOLLOW_UPS_USED: '这件事的追问用完了。还有话说，就新问一个。',
  NOT_ANSWERED_YET: '律师还没回，回了以后再评。',
  BEING_CALLED: '别人正在打给她。过十分钟再来看，别让她的手机响两次。',
  ALREADY_CLAIMED: '这个问题刚被别的律师领走了，看看下一个。',
  TOO_MANY_CLAIMS: '手上的已经满了，先回一个，或放回去一个。',
  CLAIM_LOST: '领的时间到了，问题回到了队列。草稿还在，重新领了接着写。',
  RENEWALS_USED: '不能再延了。现在发出回答，或放回队列。',
  SIGN_IN_WRONG: '名字和口令对不上，再看看。忘了就找管理员要一个新的进门码。',
  PASSPHRASE_WEAK: '这个口令容易被人猜到。多加几个不相干的词，长一点就好。',
  NAME_TAKEN: '这个名字有人用了，换一个。',
  INVITATION_ENDED: '这个进门码用过了，或者过期了。找管理员要一个新的。',
  NEEDS_SECOND_ADMIN: '这个码要两位管理员点头，还差一位同意。等她同意了再来。',
  SAME_ADMIN: '你发起的，或者是给你自己的，要另一位管理员来同意。',
  ADMIN_TAKES_TWO: '管理员和庇护联络员不能直接加，要另发一个进门码，再由另一位管理员同意。',
  LAST_ADMIN: '她是最后一位管理员，走了就没人管门了。先再请一位。',
  NOT_IN_WECHAT: '这一步要在微信小程序里做。在电脑上，就设一个名字和口令。',
  ALREADY_SOMEONE_ELSE: '这个微信已经是这里另一位同事的了，换一个微信，或找管理员。',
  PAIRING_ENDED: '这次登录已经过期，或有人先按了。在电脑上重新来一次。',
  IMPORT_BUSY: '还有一次导入没完。先把那次发布或丢掉；刚发布或撤回的，等一分钟再来。',
  IMPORT_HAS_BAD_ROWS: '表里还有不对的行。改好重新选文件，或者选「不对的行先不要」。',
  IMPORT_ENDED: '这次导入已经结束了。要再导，就重新开始。',
  WORDS_DIFFER: '两边的词不一样，这次登录停掉了。看看旁边是不是有别人在登录，再在电脑上重新来。',
  SLOT_TAKEN: '这个时间刚被别人约走，你写的都还在。换一个时间。',
  TOO_LATE: '离开始太近，网上改不了了。打 12338 说一声，请她们转告老师。',
  HOLDS_TOO_MANY: '手上已经约了几个，先取消一个再约。码丢了，过了约的时间才能再约，急就打 12338。',
  WAITLIST_FULL: '排的人太多，先不加了。明天再来看看，急就打 12338。',
  OFFER_ENDED: '留给你的时间过了，没留住。你还在排着，也可以自己挑一个。',
  ILLEGAL_TRANSITION: '这个预约已经不是刚才的样子了。刷新看看现在怎样。',
  OUTSIDE_HOURS: '现在不是她说的能打电话的时间。到了那个时间再来看。',
  NOT_FREE: '那个时间她有别的事，换一个人，或换一个班。',
  SWAP_ENDED: '这次换班已经有了结果，要换就重新问。',
  ROSTER_OVERLAPS: '有人同一时间排了两处。去掉一处再存，写的都还在。',
}

export const FIELD_TEXT: Record<FieldProblem, string> = {
  missing: '这里还没写。',
  tooShort: '写得少了点，再多说两句。',
  tooLong: '写得长了点，删去几句。',
  malformed: '这里写得不对，再看看。',
  unknown: '这一项我们不认得，重新选一个。',
}

/** Codes that may pass if the same thing is tried once more. */
const PASSING: readonly ErrorCode[] = ['UNAVAILABLE', 'INTERNAL', 'RATE_LIMITED']

export const errorText = ({ code }: Pick<Failure, 'code'>): string => ERROR_TEXT[code]
export const fieldText = (problem: FieldProblem): string => FIELD_TEXT[problem]
export const mayPass = (code: ErrorCode): boolean => PASSING.includes(code)
/** The reference helps only where a person must look; it is the server's, so without a connection there is none. */
export const refText = ({ code, ref }: Failure): string | undefined =>
  code === 'INTERNAL' && ref ? `一直不行，打 12338 时报这个号：${ref}` : undefined
