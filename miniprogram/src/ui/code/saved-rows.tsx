import { momentText } from '@shared/values/instant'
import type { SavedCode } from '@/lib/saved-codes'
import { Row } from '@/ui'

interface SavedRowsProps {
  saved: readonly SavedCode[]
  onOpen: (saved: SavedCode) => void
  /** Instead of what there is to see. */
  noteOf?: (saved: SavedCode) => string
}

/** What she keeps on this phone, newest first. What it is about is not said. */
export const SavedRows = ({ saved, onOpen, noteOf }: SavedRowsProps) => (
  <>
    {saved.map((one) => (
      <Row
        key={one.code}
        icon={one.of === 'booking' ? 'calendar' : 'ask'}
        title={`${momentText(one.askedAt)} ${one.of === 'booking' ? '约的' : '问的'}`}
        note={noteOf?.(one) ?? (one.of === 'booking' ? '看时间，要改要取消都在这里' : '看看律师回了没有')}
        onPress={() => onOpen(one)}
      />
    ))}
  </>
)
