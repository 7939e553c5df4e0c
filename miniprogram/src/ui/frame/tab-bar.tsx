import { TABS, type Tab } from '@/lib/routes'
import { Box } from '../dom'
import { Icon, type IconName } from '../icon'
import { Link } from '../link'
import './tab-bar.scss'

const LOOK: Record<Tab, { name: string; icon: IconName; here: IconName }> = {
  home: { name: '首页', icon: 'home', here: 'homeOn' },
  rights: { name: '智慧维权', icon: 'scales', here: 'scalesOn' },
  family: { name: '有爱我家', icon: 'heart', here: 'heartOn' },
  mine: { name: '我的', icon: 'person', here: 'personOn' },
}

/**
 * Part of the page, not of the platform: WeChat draws a custom tab bar outside the page, where our modes cannot reach
 * it, so app.config names one that draws nothing and this one calls switchTab.
 */
export function TabBar({ tab }: { tab: Tab }) {
  return (
    <Box as="nav" aria-label="主要页面" className="cz-tabs">
      {TABS.map((name) => (
        <Link
          key={name}
          opens={{ to: name }}
          className={`cz-tabs__tab${name === tab ? ' cz-tabs__tab--here' : ''}`}
          aria-current={name === tab ? 'page' : undefined}
        >
          <Icon name={name === tab ? LOOK[name].here : LOOK[name].icon} />
          <Box as="span">{LOOK[name].name}</Box>
        </Link>
      ))}
    </Box>
  )
}
