import type { PlaceContent } from '@shared/values/place-content'
import { Box, Button, Text } from '@/ui'
import { Differences } from '../proposals/differences'

interface ConflictProps {
  base: PlaceContent
  now: PlaceContent
  onGoOn: () => void
  onDrop: () => void
}

/** Another has changed it while she wrote: what, and that her words are still here. */
export const Conflict = ({ base, now, onGoOn, onDrop }: ConflictProps) => (
  <Box as="section" id="place-conflict" tabIndex={-1} aria-label="别人刚改过" className="wbl-conflict">
    <Text kind="strong" as="h2">
      你写的时候，别人改了这里
    </Text>
    <Text tone="quiet">你写的字都还在下面，没有丢，也还没存。别人改的是这些：</Text>
    <Differences before={base} after={now} beforeLabel="原来" afterLabel="现在" />
    <Box className="cz-line">
      <Button small kind="brand" onPress={onGoOn}>
        接着改，我没动的用新的
      </Button>
      <Button small onPress={onDrop}>
        不要我写的了
      </Button>
    </Box>
  </Box>
)
