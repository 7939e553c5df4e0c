import { ROUTES } from './lib/paths'

const weapp = process.env.TARO_ENV === 'weapp'

const TABS = { home: '首页', rights: '智慧维权', family: '有爱我家', mine: '我的' } as const
const tabs = Object.entries(TABS).map(([tab, text]) => ({ pagePath: ROUTES[tab as keyof typeof TABS], text }))
/** Each is fetched when one of its pages is opened. */
const PACKAGES = [
  'features/about',
  'features/knowledge',
  'features/counseling',
  'features/places',
  'features/qa',
  'workbench',
]
const pagesIn = (root: string) =>
  Object.values(ROUTES)
    .filter((path) => path.startsWith(`${root}/`))
    .map((path) => path.slice(root.length + 1))

export default defineAppConfig({
  pages: tabs.map(({ pagePath }) => pagePath),
  subPackages: PACKAGES.map((root) => ({ root, pages: pagesIn(root) })),
  // H5 has no native tabs: each tab replaces the page there
  ...(weapp
    ? { tabBar: { custom: true, list: tabs } }
    : // Taro hides the page left behind when its transition ends, also when she is back on it by then
      { animation: false }),
  ...(weapp
    ? {
        lazyCodeLoading: 'requiredComponents',
        __usePrivacyCheck__: true,
        // a rough place is enough to sort by, so no finer one can be asked for
        requiredPrivateInfos: ['getFuzzyLocation'],
        permission: { 'scope.userFuzzyLocation': { desc: '按远近排妇联，只在手机里算，不上传' } },
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
