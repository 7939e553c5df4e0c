import Taro from '@tarojs/taro'
import type { CSSProperties } from 'react'

function measure(): CSSProperties {
  try {
    const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo()
    const capsule = Taro.getMenuButtonBoundingClientRect()
    const bar = Math.max(44, (capsule.top - statusBarHeight) * 2 + capsule.height)
    return {
      '--status': `${statusBarHeight}px`,
      '--nav': `${bar}px`,
      '--capsule': `${windowWidth - capsule.left}px`,
    } as CSSProperties
  } catch {
    return { '--status': '24px', '--nav': '44px', '--capsule': '97px' } as CSSProperties
  }
}

/** WeChat's capsule floats over our own title bar: what it and the status bar take away. */
export const insets = measure()
