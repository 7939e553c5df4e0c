import type { Target } from '@/lib/routes'
import { Box } from '../dom'
import { Icon, type IconName } from '../icon'
import { Link } from '../link'
import './rail-item.scss'

/** One room of the workbench, in the side rail. */
export function RailItem({
  icon,
  name,
  count,
  here,
  opens,
}: {
  icon: IconName
  name: string
  count?: number | string
  here?: boolean
  opens: Target
}) {
  return (
    <Link
      opens={opens}
      className={`cz-rail-item${here ? ' cz-rail-item--here' : ''}`}
      aria-current={here ? 'page' : undefined}
    >
      <Icon name={icon} size="s" />
      <Box as="span" className="cz-rail-item__name">
        {name}
      </Box>
      {count === undefined ? null : (
        <Box as="span" aria-label={`${count} 个`}>
          {String(count)}
        </Box>
      )}
    </Link>
  )
}
