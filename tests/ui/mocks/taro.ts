import { useEffect, useRef } from 'react'

/** What Taro did, for tests to look at. */
export const done: [name: string, options: unknown][] = []
const kept = new Map<string, unknown>()
const act = (name: string) => (options?: unknown) => {
  done.push([name, options])
  return Promise.resolve({})
}

export const useDidShow = (run: () => void) => {
  const latest = useRef(run)
  // once, as a page is shown once here
  useEffect(() => latest.current(), [])
}
const leaving = new Set<() => void>()
export const useDidHide = (run: () => void) => {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const leave = () => latest.current()
    leaving.add(leave)
    return () => void leaving.delete(leave)
  }, [])
}
/** Another page comes over the ones that are drawn. */
export const hidePages = () => leaving.forEach((leave) => leave())
/** Nobody scrolls here. */
export const useReachBottom = (_run: () => void) => undefined
export const useRouter = () => ({ params: routeParams, path: '' })
export let routeParams: Record<string, string> = {}
export const setRouteParams = (params: Record<string, string>) => {
  routeParams = params
}

const Taro = {
  getStorageSync: (key: string) => kept.get(key) ?? '',
  setStorageSync: (key: string, data: unknown) => void kept.set(key, data),
  removeStorageSync: (key: string) => void kept.delete(key),
  getCurrentPages: () => [{}],
  navigateTo: act('navigateTo'),
  redirectTo: act('redirectTo'),
  reLaunch: act('reLaunch'),
  navigateBack: act('navigateBack'),
  makePhoneCall: act('makePhoneCall'),
  setClipboardData: act('setClipboardData'),
  useDidShow,
  useDidHide,
  useRouter,
}
export default Taro
