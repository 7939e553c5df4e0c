import Taro from '@tarojs/taro'

/** weapp: the app goes to the background. It cannot be asked to wait. */
export function watchLeavingPage(save: () => void, _unsaved: () => boolean): () => void {
  Taro.onAppHide?.(save)
  return () => Taro.offAppHide?.(save)
}
