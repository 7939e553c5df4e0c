/**
 * What the first page asks of Taro before the app has come: nothing is shown or hidden yet, and what the phone keeps
 * is read as Taro's H5 writes it.
 */
const Taro = {
  getStorageSync(key: string): unknown {
    const kept = localStorage.getItem(key)
    return kept === null ? '' : (JSON.parse(kept) as { data?: unknown }).data
  },
}
export default Taro
export const useDidShow = (): void => undefined
