import Taro from '@tarojs/taro'

/** The template of a message that says nothing, as WeChat granted it; the build knows it, and without it nothing is asked. */
const TEMPLATE = process.env.CHAZHU_TEMPLATE_NOTICE ?? ''

export const canRemind = (): boolean => process.env.TARO_ENV === 'weapp' && TEMPLATE !== ''

/** Has to be called in her tap itself: WeChat asks her for no other reason. A no is fine, she has her code. */
export async function askReminder(wanted: boolean): Promise<void> {
  if (!wanted || !canRemind()) return
  // Taro's type names the field of another platform as required
  await Taro.requestSubscribeMessage({ tmplIds: [TEMPLATE], entityIds: [] }).catch(() => undefined)
}
