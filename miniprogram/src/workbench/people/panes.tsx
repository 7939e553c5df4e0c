import { useState } from 'react'
import type { MeDto } from '@shared/contract/account'
import { Box, Button, Text } from '@/ui'
import { DeskWords } from '../frame/desk-states'
import { focusOn } from '../frame/focus-on'
import { Lists } from './lists'
import { keyOf, type Open, type Tab } from './open'
import { Pane } from './pane'
import { useEverybody } from './use-people'

interface PanesProps {
  me: MeDto
  tab: Tab
  choose: (tab: Tab) => void
  open: Open | undefined
  setOpen: (open: Open | undefined) => void
}

/** Who is there on the left; who stands open on the right. */
export function Panes({ me, tab, choose, open, setOpen }: PanesProps) {
  const everybody = useEverybody()
  // the form anew for the next one, though the last one stood here too
  const [forms, setForms] = useState(0)
  const show = (next: Open) => {
    if (next.kind === 'invite') setForms((count) => count + 1)
    setOpen(next)
    focusOn('people-pane')
  }
  return (
    <Box className="wbp">
      <Box className="wbp__top">
        <Text kind="h1">人员</Text>
        <Text kind="meta">谁在这里工作，管哪里。每次改动都会记下来。</Text>
        <Box className="wbp__invite">
          <Button small kind={open ? 'line' : 'next'} icon="plus" onPress={() => show({ kind: 'invite' })}>
            请人进来
          </Button>
        </Box>
      </Box>
      <Box className="wbp__panes">
        <Box as="nav" aria-label="名单" className="wbp__list">
          <Lists everybody={everybody} tab={tab} choose={choose} open={open} onOpen={show} />
        </Box>
        <Box as="section" id="people-pane" aria-label="打开的" tabIndex={0} className="wbp__pane">
          {open ? (
            <Pane key={`${keyOf(open)}-${forms}`} me={me} open={open} onGone={() => setOpen(undefined)} />
          ) : (
            <DeskWords art="empty" title="先从左边挑一个" text="上下键挑，回车打开。" />
          )}
        </Box>
      </Box>
    </Box>
  )
}
