import Taro from '@tarojs/taro'

/** H5 links carry this themselves, so that the numbers work before any script does. */
export const telHref = (dial: string): string => `tel:${dial}`

/** weapp only: opens the phone's own dialler, in which she still has to press call. */
export function call(dial: string): void {
  Taro.makePhoneCall({ phoneNumber: dial }).catch(() => undefined) // she closed the dialler
}
