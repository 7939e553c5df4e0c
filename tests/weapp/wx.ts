/** What WeChat offers, as far as the app asks for it. Everything else is missing, as on an old phone. */
export type WxCall = readonly [name: string, args: readonly unknown[]]
/** `slice.op` -> what the function `api` would answer. */
export type Answers = Readonly<Record<string, (input: never) => unknown>>
/** A whole backend behind `callFunction`, in the place of single answers. */
export type Backend = (envelope: unknown) => Promise<{ replies: unknown[] }>

interface Options {
  url?: string
  key?: string
  data?: unknown
  success?(result: unknown): void
  fail?(result: unknown): void
  complete?(result: unknown): void
}
interface Call {
  slice: string
  op: string
  input: unknown
}
interface World {
  open(url: string): void
  readonly stack: unknown[]
}

const done = (options: Options | undefined, result: unknown = { errMsg: 'ok' }) => {
  options?.success?.(result)
  options?.complete?.(result)
}
const WINDOW = {
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  pixelRatio: 3,
  statusBarHeight: 47,
}
const SYSTEM = {
  ...WINDOW,
  SDKVersion: '3.8.0',
  platform: 'ios',
  theme: 'light',
  fontSizeSetting: 16,
  language: 'zh_CN',
}

export function stubWx(answers: Answers | Backend, calls: WxCall[], world: World): object {
  const kept = new Map<string, unknown>()
  const answer = ({ slice, op, input }: Call) => {
    const make = (answers as Answers)[`${slice}.${op}`]
    return make ? { ok: true, data: make(input as never) } : { ok: false, error: { code: 'NOT_FOUND', ref: 'TEST' } }
  }
  const backend: Backend =
    typeof answers === 'function'
      ? answers
      : (envelope) => Promise.resolve({ replies: (envelope as { calls: Call[] }).calls.map(answer) })
  const go = (options: Options) => {
    world.open(options.url ?? '')
    done(options)
  }
  const api: Record<string, unknown> = {
    getSystemInfoSync: () => SYSTEM,
    getWindowInfo: () => WINDOW,
    getAppBaseInfo: () => SYSTEM,
    getDeviceInfo: () => SYSTEM,
    getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, top: 51, right: 380, bottom: 83, left: 293 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wxtest', envVersion: 'develop' } }),
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, data: unknown) => kept.set(key, data),
    removeStorageSync: (key: string) => kept.delete(key),
    getNetworkType: (options: Options) => done(options, { networkType: 'wifi' }),
    nextTick: (work: () => void) => setTimeout(work, 0),
    canIUse: () => true,
    navigateTo: go,
    redirectTo: go,
    switchTab: go,
    reLaunch: go,
    navigateBack: (options?: Options) => done(options, world.stack.pop()),
    makePhoneCall: (options: Options) => done(options),
    openLocation: (options: Options) => done(options),
    addPhoneCalendar: (options: Options) => done(options),
    getFuzzyLocation: (options: Options) => done(options, { latitude: 29.352, longitude: 105.925 }),
    exitMiniProgram: (options?: Options) => done(options),
    pageScrollTo: (options: Options) => Promise.resolve(done(options)),
    setNavigationBarColor: (options: Options) => done(options),
    setBackgroundColor: (options: Options) => done(options),
    getRandomValues: (options: Options & { length: number }) =>
      done(options, { randomValues: Uint8Array.from({ length: options.length }, (_, i) => i * 7).buffer }),
    cloud: {
      init: () => undefined,
      callFunction: async (options: Options) => {
        calls.push(['callFunction', [options.data]])
        // over the wire only JSON travels, and the phone's objects stay on the phone
        const replies = await backend(JSON.parse(JSON.stringify(options.data)))
        const result = { result: JSON.parse(JSON.stringify(replies)) as unknown }
        done(options, result)
        return result
      },
    },
  }
  for (const event of [
    'onThemeChange',
    'onAppShow',
    'onAppHide',
    'offAppShow',
    'offAppHide',
    'onNetworkStatusChange',
    'onNeedPrivacyAuthorization',
  ])
    api[event] = () => undefined
  return new Proxy(api, {
    get(target, name: string) {
      const value = target[name]
      if (typeof value !== 'function' || !Object.hasOwn(target, name)) return value
      return (...args: unknown[]) => {
        calls.push([name, args])
        return (value as (...all: unknown[]) => unknown)(...args)
      }
    },
  })
}
