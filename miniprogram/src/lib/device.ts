type Known = readonly (readonly [sign: RegExp, name: string])[]

/** The first sign that fits; later ones stand in the names of earlier ones too. */
const SYSTEMS: Known = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, '安卓'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]
const BROWSERS: Known = [
  [/MicroMessenger/, '微信'],
  [/Edg/, 'Edge'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]
/** Latin names stand apart, Chinese ones do not. */
const BETWEEN_SIGNS = /([一-龥]) (?=[一-龥])/g
const named = (known: Known, agent: string) => known.find(([sign]) => sign.test(agent))?.[1]

/** What kind of device this is, for her list of sessions: 「Windows 上的 Edge」. No more than the browser tells everyone. */
export function deviceName(agent: string): string {
  const system = named(SYSTEMS, agent)
  const browser = named(BROWSERS, agent)
  if (!system || !browser) return system ?? browser ?? '认不出的设备'
  return `${system} 上的 ${browser}`.replace(BETWEEN_SIGNS, '$1')
}
