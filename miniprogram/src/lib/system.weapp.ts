import Taro from '@tarojs/taro'
import { createStore } from './store'
import type { SystemLook } from './system'

function read(): SystemLook {
  const { theme, fontSizeSetting } = Taro.getSystemInfoSync() as { theme?: string; fontSizeSetting?: number }
  return { dark: theme === 'dark', textScale: (fontSizeSetting ?? 16) / 16 }
}

export const systemLook = createStore<SystemLook>(read())

export function watchSystem(): void {
  Taro.onThemeChange?.(({ theme }) => systemLook.set({ ...systemLook.get(), dark: theme === 'dark' }))
  Taro.onAppShow?.(() => systemLook.set(read()))
}

/** The status bar's ink and what shows when a page is pulled past its end. */
export function paintSurroundings(_classes: string, dark: boolean): void {
  const ground = dark ? '#121714' : '#f7f3eb'
  const quiet = () => undefined // a page that is just closing refuses; nothing is lost
  Taro.setNavigationBarColor({ frontColor: dark ? '#ffffff' : '#000000', backgroundColor: ground }).catch(quiet)
  Taro.setBackgroundColor({ backgroundColor: ground, backgroundColorTop: ground, backgroundColorBottom: ground }).catch(
    quiet,
  )
}
