import Taro from '@tarojs/taro'
import { environmentManager, focusManager } from '@tanstack/react-query'

// without a window it would take the phone for a server: no refetching, no garbage collection
environmentManager.setIsServer(() => false)

focusManager.setEventListener((setFocused) => {
  const shown = () => setFocused(true)
  const hidden = () => setFocused(false)
  Taro.onAppShow(shown)
  Taro.onAppHide(hidden)
  return () => {
    Taro.offAppShow(shown)
    Taro.offAppHide(hidden)
  }
})
