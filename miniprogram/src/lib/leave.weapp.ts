import Taro from '@tarojs/taro'
import { blank, forgetAll } from './exit'
import { ROUTES } from './routes'

export const NEUTRAL_PAGE = ''

/** Must run inside her tap: WeChat closes a mini-program for no other reason. */
export function leaveNow(): void {
  blank.set(true)
  forgetAll()
  Taro.exitMiniProgram().catch(() => undefined)
}

/** WeChat may keep us warm: whoever opens it again sees the first page, not the one that was left. */
export function watchLeaving(): void {
  Taro.onAppShow?.(() => {
    if (!blank.get()) return
    Taro.reLaunch({ url: `/${ROUTES.home}` })
      .catch(() => undefined)
      .finally(() => blank.set(false))
  })
}
