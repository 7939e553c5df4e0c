import type { SwapDto } from '@shared/contract/counseling'
import { Box, Button, Loading, Text } from '@/ui'
import { DeskFailed, DeskWords } from '../../frame/desk-states'
import { useSwaps } from '../use-days'
import { SwapCard } from './swap-card'

/** What she is asked, what she asked, what became of it. */
export function Swaps({ onWeek }: { onWeek: () => void }) {
  const { data, error, refetch } = useSwaps()
  if (!data) return error ? <DeskFailed error={error} onRetry={() => void refetch()} /> : <Loading cards={2} />
  const { items } = data
  const open = items.filter(({ state }) => state === 'asked')
  const parts: readonly [string, readonly SwapDto[]][] = [
    ['等你回话', open.filter(({ mine }) => !mine)],
    ['你在等的', open.filter(({ mine }) => mine)],
    ['有结果的', items.filter(({ state }) => state !== 'asked')],
  ]
  return (
    <Box className="cz-stack wbt-swaps">
      <Box className="wbt-swaps__how">
        <Text kind="meta">要换哪个班，在日程里点那个班，挑个人问她。她答应了才换，约好的人一个不落。</Text>
        <Button small onPress={onWeek}>
          去日程里挑
        </Button>
      </Box>
      {items.length === 0 ? (
        <DeskWords art="empty" title="没有换班的事" text="你问了别人，或别人问你，都在这里。" />
      ) : null}
      {parts.map(([title, some]) =>
        some.length === 0 ? null : (
          <Box key={title} as="section" aria-label={title} className="cz-stack-s">
            <Text kind="meta-strong" as="h2">
              {title}
            </Text>
            {some.map((one) => (
              <SwapCard key={one.id} of={one} />
            ))}
          </Box>
        ),
      )}
    </Box>
  )
}
