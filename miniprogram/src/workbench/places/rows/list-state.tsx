import type { CallError } from '@/api'
import { Loading, Text } from '@/ui'
import { DeskFailed } from '../../frame/desk-states'

interface ListStateProps {
  list: { data: unknown; error: CallError | null; refetch: () => unknown }
}

/** What stands in the place of a list that has not come, and beside one that is not the newest. */
export function ListState({ list: { data, error, refetch } }: ListStateProps) {
  if (!data) return error ? <DeskFailed error={error} onRetry={() => void refetch()} /> : <Loading cards={3} />
  return error ? (
    <Text kind="meta" className="wbp__old">
      {error.offline ? '没连上，这是刚才的名单。' : '没取到新的，这是刚才的名单。'}
    </Text>
  ) : null
}
