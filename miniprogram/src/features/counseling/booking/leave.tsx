import { useState } from 'react'
import { useApiCommand } from '@/api'
import { Box, Button, Sheet, Text, toast } from '@/ui'
import { NotSent } from '@/ui/not-sent'

interface LeaveProps {
  returnCode: string
  words: { does: string; sure: string }
  onDone: () => void
}

/** Asks once, and says what happens. Nothing has to be explained. */
export function Leave({ returnCode, words: { does, sure }, onDone }: LeaveProps) {
  const [open, setOpen] = useState(false)
  const cancel = useApiCommand('counseling', 'cancel')
  const act = async () => {
    try {
      await cancel.mutateAsync({ returnCode })
      setOpen(false)
      toast('好了')
    } catch {
      // said in the sheet: cancel.error
    } finally {
      onDone()
    }
  }
  return (
    <>
      <Button onPress={() => setOpen(true)}>{does}</Button>
      <Sheet open={open} title={`${does}？`} onClose={() => setOpen(false)}>
        <Text>{sure}</Text>
        <Box className="cz-stack booking-sheet">
          <NotSent error={cancel.error} title="没成，还是原来的样子" />
          <Button busy={cancel.isPending} onPress={() => void act()}>
            {`对，${does}`}
          </Button>
          {/* under way, it can no longer be kept */}
          <Button kind="brand" busy={cancel.isPending} onPress={() => setOpen(false)}>
            先留着
          </Button>
        </Box>
      </Sheet>
    </>
  )
}
