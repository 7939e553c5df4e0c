import { useState } from 'react'
import type { CounselorDto } from '@shared/contract/counseling'
import { Box, Button, Card, Choice, Sheet } from '@/ui'
import { CounselorLine } from '../parts/counselor-line'
import { counselorOf, type Directory } from '../parts/use-directory'

interface WhoLineProps {
  directory: Directory
  free: readonly string[]
  who: string
  /** Where each would be met at that time. */
  siteOf: (who: string) => string | undefined
  onPick: (who: string) => void
}

const about = ({ goodAt }: CounselorDto, site: string | undefined) =>
  [goodAt.length > 0 ? `擅长${goodAt.slice(0, 3).join('、')}` : '这个时间有空', site && `见面在${site}`]
    .filter(Boolean)
    .join('。')

/** Who would be there at that time; several may be free, and the choice is hers. */
export function WhoLine({ directory, free, who, siteOf, onPick }: WhoLineProps) {
  const [open, setOpen] = useState(false)
  const counselor = counselorOf(directory, who)
  if (!counselor) return null
  const others = free.flatMap((id) => counselorOf(directory, id) ?? [])
  return (
    <Card className="times-who">
      <CounselorLine
        counselor={counselor}
        note={
          <Box as="span" className="cz-hide-elder">
            {about(counselor, siteOf(counselor.id))}
          </Box>
        }
      >
        {others.length > 1 ? (
          <Button small onPress={() => setOpen(true)}>
            换一位
          </Button>
        ) : null}
      </CounselorLine>
      <Sheet open={open} title="这个时间有空的" onClose={() => setOpen(false)}>
        <Choice
          id="times-who"
          label="这个时间有空的"
          hideLabel
          options={others.map((one) => ({ value: one.id, label: one.name, note: about(one, siteOf(one.id)) }))}
          value={who}
          onChange={onPick}
        />
        <Box className="cz-section">
          <Button kind="brand" onPress={() => setOpen(false)}>
            就这位
          </Button>
        </Box>
      </Sheet>
    </Card>
  )
}
