import type { ReactNode } from 'react'
import { HOTLINES, type Hotline } from '@shared/values/hotlines'
import { telHref } from '@/lib/phone'
import { hrefOf, openTarget, type Target } from '@/lib/routes'
import { Box, Press } from '../dom'
import { Icon, type IconName } from '../icon'
import './row.scss'

export interface RowProps {
  title: string
  note?: ReactNode
  icon?: IconName
  /** The icon on a tinted square, as on doors. */
  tint?: 'brand' | 'tea' | 'info'
  /** One short fact at the right. */
  fact?: ReactNode
  opens?: Target
  calls?: Hotline
  onPress?: () => void
  /** A switch or segments at the right, instead of a fact. */
  children?: ReactNode
}

/** Text left, one fact right, an arrow if it opens. */
export function Row({ title, note, icon, tint, fact, opens, calls, onPress, children }: RowProps) {
  const text = (
    <Box as="span" className="cz-row__text">
      <Box as="b" className="cz-row__title">
        {title}
      </Box>
      {note ? (
        <Box as="span" className="cz-row__note">
          {note}
        </Box>
      ) : null}
    </Box>
  )
  const body = (
    <>
      {icon ? <Mark icon={icon} tint={tint} /> : null}
      {fact ? (
        <Box as="span" className="cz-row__told">
          {text}
          <Box as="span" className="cz-row__fact">
            {fact}
          </Box>
        </Box>
      ) : (
        text
      )}
      {children}
      {opens || onPress ? <Icon name="chevron" size="xs" className="cz-row__more" /> : null}
      {calls ? <Icon name="phone" size="s" className="cz-row__call" /> : null}
    </>
  )
  if (!opens && !calls && !onPress) return <Box className="cz-row">{body}</Box>
  const href = calls ? telHref(HOTLINES[calls].dial) : opens && hrefOf(opens)
  return (
    <Press className="cz-row" href={href} onPress={opens ? () => openTarget(opens) : onPress}>
      {body}
    </Press>
  )
}

export const Mark = ({ icon, tint }: { icon: IconName; tint?: RowProps['tint'] }) =>
  tint ? (
    <Box as="span" className={`cz-blob cz-blob--${tint}`}>
      <Icon name={icon} />
    </Box>
  ) : (
    <Icon name={icon} className="cz-row__icon" />
  )
