import Taro from '@tarojs/taro'

/** False when the phone refused; then the page tells her to copy it by hand. */
export async function copy(text: string): Promise<boolean> {
  try {
    if (process.env.TARO_ENV !== 'weapp' && navigator.clipboard) await navigator.clipboard.writeText(text)
    else await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
