import Taro from '@tarojs/taro'

/** weapp: the cloud that answers. Where there is none, as in tests, calls fail as without a network. */
export function startPlatform(): void {
  try {
    const env = process.env.CHAZHU_ENV
    Taro.cloud?.init({ traceUser: false, ...(env && { env }) })
  } catch {
    // the page says it when a call fails
  }
}
