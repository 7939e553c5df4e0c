import { useState } from 'react'
import { Box, Button, Text } from '@/ui'
import { DeskWords } from '../frame/desk-states'
import { focusOn } from '../frame/focus-on'
import { Lists } from './lists'
import { keyOf, type Open, type Tab } from './open'
import { Pane } from './pane'
import { ToFiles } from './to-files'

interface PanesProps {
  area: string
  tab: Tab
  choose: (tab: Tab) => void
  open: Open | undefined
  setOpen: (open: Open | undefined) => void
}

/** The places on the left; the one that stands open on the right. */
export function Panes({ area, tab, choose, open, setOpen }: PanesProps) {
  // pressing 新加一处 again begins another one
  const [forms, setForms] = useState(0)
  const show = (next: Open) => {
    if (next.kind === 'add') setForms((count) => count + 1)
    setOpen(next)
    focusOn('places-pane')
  }
  return (
    <Box className="wbp">
      <Box className="wbp__top">
        <Text kind="h1">找妇联</Text>
        <Text kind="meta">这里写的，大家找路时就这样看到。每次改动都会记下来。</Text>
        <Box className="wbp__invite cz-line">
          <ToFiles area={area} />
          <Button small kind={open ? 'line' : 'next'} icon="plus" onPress={() => show({ kind: 'add' })}>
            新加一处
          </Button>
        </Box>
      </Box>
      <Box className="wbp__panes">
        <Box as="nav" aria-label="地点" className="wbp__list">
          <Lists area={area} tab={tab} choose={choose} open={open} onOpen={show} />
        </Box>
        <Box as="section" id="places-pane" aria-label="打开的" tabIndex={0} className="wbp__pane">
          {open ? (
            <Pane
              key={`${keyOf(open)}-${forms}`}
              area={area}
              open={open}
              onOpen={show}
              onGone={() => setOpen(undefined)}
            />
          ) : (
            <DeskWords art="empty" title="挑一处，在这里打开" text="上下键挑，回车打开。" />
          )}
        </Box>
      </Box>
    </Box>
  )
}
