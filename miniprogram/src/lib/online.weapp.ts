import Taro from '@tarojs/taro'
import { createStore, useStore } from './store'

export const online = createStore(true)
export const useOnline = (): boolean => useStore(online)

export function watchOnline(): void {
  Taro.getNetworkType({ success: ({ networkType }) => online.set(networkType !== 'none') }).catch(() => undefined)
  Taro.onNetworkStatusChange(({ isConnected }) => online.set(isConnected))
}
