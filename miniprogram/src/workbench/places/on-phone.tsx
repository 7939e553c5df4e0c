import { Box, Button, Text } from '@/ui'
import { ToDesk } from '../frame/back-line'
import { Lists, type ListsProps } from './lists'
import { ToFiles } from './to-files'

/** On a phone: the list by itself. */
export const OnPhone = (props: Omit<ListsProps, 'open'>) => (
  <Box className="wbh wbp-column">
    <ToDesk />
    <Box>
      <Text kind="h1">找妇联</Text>
      <Text kind="meta">这里写的，大家找路时就这样看到。每次改动都会记下来。</Text>
    </Box>
    <Box className="wbl-heads">
      <Button kind="next" icon="plus" onPress={() => props.onOpen({ kind: 'add' })}>
        新加一处
      </Button>
      <ToFiles area={props.area} />
    </Box>
    <Box as="nav" aria-label="地点" className="wbp-column__list">
      <Lists {...props} />
    </Box>
  </Box>
)
