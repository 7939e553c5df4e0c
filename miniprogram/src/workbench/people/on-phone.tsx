import { Box, Button, Text } from '@/ui'
import { ToDesk } from '../frame/back-line'
import { Lists } from './lists'
import type { Open, Tab } from './open'
import { useEverybody } from './use-people'

interface OnPhoneProps {
  tab: Tab
  choose: (tab: Tab) => void
  onOpen: (open: Open) => void
}

/** On a phone: the list by itself. */
export function OnPhone({ tab, choose, onOpen }: OnPhoneProps) {
  const everybody = useEverybody()
  return (
    <Box className="wbh wbp-column">
      <ToDesk />
      <Box>
        <Text kind="h1">人员</Text>
        <Text kind="meta">谁在这里工作，管哪里。每次改动都会记下来。</Text>
      </Box>
      <Button kind="next" icon="plus" onPress={() => onOpen({ kind: 'invite' })}>
        请人进来
      </Button>
      <Box as="nav" aria-label="名单" className="wbp-column__list">
        <Lists everybody={everybody} tab={tab} choose={choose} onOpen={onOpen} />
      </Box>
    </Box>
  )
}
