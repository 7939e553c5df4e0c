import Taro from '@tarojs/taro'

/** WeChat lets no script open the keyboard: the page only moves. */
export function bring(id: string): void {
  Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -160, duration: 0 }).catch(() => undefined)
}
