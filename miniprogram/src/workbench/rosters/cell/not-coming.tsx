import { dayText } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import type { Present } from '../week/week'
import type { CellProps } from './cell-sheet'
import { fallAway, Points } from './points'
import { useChange } from './use-change'

/** On that day she does not come, and nobody comes for her. */
export function NotComing({ roster, cell: { on, post }, who, onBack }: CellProps & { who: Present }) {
  const substitute = useApiCommand('counseling', 'substitute')
  const { busy, problem, doing } = useChange()
  const change = { on, post: post.id, out: who.id }
  const send = async () => {
    const done = await doing(
      () => substitute.mutateAsync({ id: roster.id, seen: roster.revision, change }),
      `记好了，${who.name}这天不来。`,
    )
    if (done) onBack()
  }
  return (
    <Points
      points={[
        `${dayText(on)} ${who.name}不来，也先不找人。只改这一天。`,
        '网上不再放她这段时间。',
        ...fallAway(who.name, who.sessions, on),
      ]}
      does="这天不来"
      busy={busy}
      problem={problem}
      onSure={() => void send()}
      onBack={onBack}
    />
  )
}
