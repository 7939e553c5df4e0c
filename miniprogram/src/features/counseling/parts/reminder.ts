import { allowMessage, canBeTold } from '@/lib/we-chat-message'

export const canRemind = canBeTold

/** Has to be called in her tap itself: WeChat asks her for no other reason. A no is fine, she has her code. */
export async function askReminder(wanted: boolean): Promise<void> {
  if (wanted) await allowMessage()
}
