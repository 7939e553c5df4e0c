import { useDidShow } from '@tarojs/taro'
import { useEffect, useId, type ReactNode } from 'react'
import { blank } from '@/lib/exit'
import { modeClasses, useModes } from '@/lib/modes'
import type { Tab } from '@/lib/routes'
import { useStore } from '@/lib/store'
import { paintSurroundings } from '@/lib/system'
import { Box } from '../dom'
import { HopeLine } from '../hope-line'
import { Toasts } from '../overlay/toast'
import { arrive } from './arrive'
import { insets } from './insets'
import { Strip } from './strip'
import { TabBar } from './tab-bar'
import { TitleBar } from './title-bar'
import './page-frame.scss'
import './wide.scss'

export interface PageFrameProps {
  /** The tab this page is; subpages have none, and no tab bar. */
  tab?: Tab
  /** Says under the numbers that we are not an emergency service. */
  honest?: boolean
  /** 希望24热线 at the end of the page, where despair is near. */
  hope?: boolean
  /** The one bottom bar. `barNote` stands above its button. */
  bar?: ReactNode
  barNote?: ReactNode
  /** Workbench: from 1024 px on a top bar, this side rail, and panes instead of a column. */
  rail?: ReactNode
  who?: ReactNode
  children: ReactNode
}

const Honest = () => (
  <Box as="p" className="cz-honest">
    我们不是报警电话
    <Box as="span" className="cz-hide-elder">
      ，回复要等
    </Box>
    。
    <Box as="span" className="cz-hide-elder">
      人
    </Box>
    有危险，先打 110。
  </Box>
)

export function PageFrame({ tab, honest, hope, bar, barNote, rail, who, children }: PageFrameProps) {
  const modes = useModes()
  const gone = useStore(blank)
  const pageId = `page${useId().replace(/\W/g, '-')}`
  const classes = modeClasses(modes)
  useEffect(() => paintSurroundings(classes, modes.dark), [classes, modes.dark])
  useDidShow(() => paintSurroundings(classes, modes.dark))
  useEffect(() => arrive(pageId), [pageId])
  if (gone) return <Box className="cz-nothing" />
  const desk = rail !== undefined
  return (
    <Box id={pageId} tabIndex={-1} className={`${classes} cz-page${desk ? ' cz-page--desk' : ''}`} style={insets}>
      <Box as="header" className="cz-head">
        <Strip />
        <TitleBar root={tab !== undefined || desk} desk={desk} who={who} />
      </Box>
      {desk ? (
        <Box as="nav" aria-label="工作台" className="cz-rail">
          {rail}
        </Box>
      ) : null}
      <Box as="main" className="cz-body">
        {honest ? <Honest /> : null}
        {children}
        {hope ? <HopeLine /> : null}
      </Box>
      {bar ? (
        <Box as="footer" className="cz-bar">
          {barNote ? <Box className="cz-bar__note">{barNote}</Box> : null}
          {bar}
        </Box>
      ) : null}
      {tab ? <TabBar tab={tab} /> : null}
      <Toasts />
    </Box>
  )
}
