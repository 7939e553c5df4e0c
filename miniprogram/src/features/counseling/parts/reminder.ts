import { allowMessage, canBeTold } from '@/lib/we-chat-message'
import type { ContactDraft } from './contact-draft'

export const canRemind = canBeTold

/** Said where WeChat did not get her yes: she is to know that nobody will tell her, and where she sees it. */
export const UNHEARD = '微信没有答应，不会有消息来。有没有变动，凭回执码回来看。'

/**
 * Whether she can be told by `channel`. Has to be called in her tap itself: WeChat asks her for no other reason. Without her
 * yes, or where WeChat could not ask, nothing is ever sent.
 */
export const mayBeTold = async (channel: ContactDraft['channel']): Promise<boolean> =>
  channel !== 'weChat' || (await allowMessage())
