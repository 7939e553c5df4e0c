/** As src/lib/routes.ts names them; that file needs Taro, which does not run here. A wrong one shows at once. */
export const ROUTES = {
  home: 'tabs/home/index',
  rights: 'tabs/rights/index',
  family: 'tabs/family/index',
  mine: 'tabs/mine/index',
  exit: 'features/about/exit/index',
  privacy: 'features/about/privacy/index',
  who: 'features/about/who/index',
  complain: 'features/about/complain/index',
  topics: 'features/knowledge/topics/index',
  card: 'features/knowledge/card/index',
  ask: 'features/qa/ask/index',
  sent: 'features/qa/sent/index',
  open: 'features/qa/open/index',
  thread: 'features/qa/thread/index',
  library: 'features/qa/library/index',
  published: 'features/qa/published/index',
} as const
