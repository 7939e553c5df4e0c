import Taro from '@tarojs/taro'

/** The template of a message that says nothing, as WeChat granted it; the build knows it, and without it nothing is asked. */
const template = (): string => process.env.CHAZHU_TEMPLATE_NOTICE ?? ''

export const canBeTold = (): boolean => process.env.TARO_ENV === 'weapp' && template() !== ''

/**
 * Asks for one message; true once WeChat may send it. Has to be called in the tap itself, before anything is awaited:
 * WeChat asks for no other reason.
 */
export async function allowMessage(): Promise<boolean> {
  if (!canBeTold()) return false
  // Taro's type names the field of another platform as required
  const asked = Taro.requestSubscribeMessage({ tmplIds: [template()], entityIds: [] })
  const answer: Readonly<Record<string, unknown>> = { ...(await asked.catch(() => undefined)) }
  // She may have asked to hear it too, or to see it at once: acceptWithAudio, acceptWithAlert, acceptWithForcePush.
  return String(answer[template()]).startsWith('accept')
}
