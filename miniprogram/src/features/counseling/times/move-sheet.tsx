import { useState } from 'react'
import { MODE_LABEL } from '@shared/glossary'
import type { ServiceKind } from '@shared/values/counseling/services'
import { instantAt, momentText } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import type { Moving } from '@/lib/handover'
import { useOneAtATime } from '@/lib/one-at-a-time'
import { back } from '@/lib/routes'
import { Box, Button, Segmented, Sheet, Text, toast } from '@/ui'
import { NotSent } from '@/ui/not-sent'
import { counselorOf, termsOf, type Directory } from '../parts/use-directory'
import { modesFor } from '../parts/words'
import type { Slot } from './free-times'

interface MoveSheetProps {
  open: boolean
  moving: Moving
  to: Slot & { counselorId: string }
  kind: ServiceKind
  directory: Directory | undefined
  onClose: () => void
  /** That time is taken. */
  onGone: () => void
}

/** The old time is hers until the new one is, and the sheet says so before she decides. */
export function MoveSheet({ open, moving, to, kind, directory, onClose, onGone }: MoveSheetProps) {
  const move = useApiCommand('counseling', 'move')
  const [picked, setPicked] = useState(moving.mode)
  const terms = directory && termsOf(directory, kind)
  const modes = terms && directory ? modesFor(terms, counselorOf(directory, to.counselorId)) : [moving.mode]
  const mode = modes.includes(picked) ? picked : (modes[0] ?? picked)
  const name = directory && counselorOf(directory, to.counselorId)?.name
  const act = useOneAtATime(async () => {
    try {
      await move.mutateAsync({ returnCode: moving.returnCode, ...to, mode })
      toast('改好了')
      back()
    } catch {
      onGone() // said in the sheet: move.error
    }
  })
  return (
    <Sheet open={open} title={`改到 ${momentText(instantAt(to.on, to.from))}？`} onClose={onClose}>
      <Text>{`${name ? `和${name}。` : ''}${moving.held ? '改成了，原来的时间才让出去；没改成，原来的还是你的。' : ''}`}</Text>
      {modes.length > 1 ? (
        <Box className="times-move">
          <Segmented
            id="move-mode"
            label="怎么谈"
            options={modes.map((value) => ({ value, label: MODE_LABEL[value] }))}
            value={mode}
            onChange={setPicked}
          />
        </Box>
      ) : null}
      <Box className="cz-stack times-move">
        <NotSent error={move.error} title={moving.held ? '没改成，原来的时间还在' : '没改成'} />
        <Button kind="brand" busy={move.isPending} onPress={act}>
          改到这个时间
        </Button>
        <Button busy={move.isPending} onPress={onClose}>
          先不改
        </Button>
      </Box>
    </Sheet>
  )
}
