const weapp = process.env.TARO_ENV === 'weapp'

const tabs = [
  ['tabs/home/index', '首页'],
  ['tabs/rights/index', '智慧维权'],
  ['tabs/family/index', '有爱我家'],
  ['tabs/mine/index', '我的'],
] as const

export default defineAppConfig({
  pages: tabs.map(([path]) => path),
  subPackages: [
    { root: 'features/about', pages: ['exit/index', 'privacy/index', 'who/index', 'complain/index'] },
    { root: 'features/knowledge', pages: ['topics/index', 'card/index'] },
    {
      root: 'features/qa',
      pages: ['ask/index', 'sent/index', 'open/index', 'thread/index', 'library/index', 'published/index'],
    },
    {
      root: 'workbench',
      pages: ['home/index', 'qa/index', 'people/index', 'enter/index', 'join/index', 'approve/index', 'sessions/index'],
    },
  ],
  // H5 has no native tabs: each tab replaces the page there
  ...(weapp
    ? { tabBar: { custom: true, list: tabs.map(([pagePath, text]) => ({ pagePath, text })) } }
    : // Taro hides the page left behind when its transition ends, also when she is back on it by then
      { animation: false }),
  ...(weapp
    ? {
        lazyCodeLoading: 'requiredComponents',
        __usePrivacyCheck__: true,
        darkmode: true,
        preloadRule: { 'tabs/home/index': { network: 'wifi', packages: ['features/qa', 'features/knowledge'] } },
      }
    : {}),
  window: {
    navigationStyle: 'custom',
    // the same on every page: a title must not tell what it is about
    navigationBarTitleText: '茶竹姐妹',
    backgroundColor: '#f7f3eb',
  },
})
