import { useState } from 'react'
import { useApiCommand } from '@/api'
import { swapCode } from '@/lib/saved-codes'
import { Box, Button, Row, Sheet, Text } from '@/ui'
import { NotSent } from '../parts/not-sent'

/** For a code that someone else may have seen. */
export function ChangeCode({ returnCode, onChanged }: { returnCode: string; onChanged: (code: string) => void }) {
  const [open, setOpen] = useState(false)
  const change = useApiCommand('qa', 'replaceCode')
  const act = async () => {
    try {
      const reply = await change.mutateAsync({ returnCode })
      swapCode(returnCode, reply.returnCode)
      setOpen(false)
      onChanged(reply.returnCode)
    } catch {
      // said in the sheet: change.error
    }
  }
  return (
    <>
      <Row icon="key" title="换一个回执码" note="有人看到过你的码，就换" onPress={() => setOpen(true)} />
      <Sheet open={open} title="换一个回执码" onClose={() => setOpen(false)}>
        <Text>换了以后，旧的码立刻打不开。新的码只显示一次，要重新抄下来。问的和回的都不变。</Text>
        <Box className="thread__sheet">
          <NotSent error={change.error} title="没换成，旧的码还能用" />
          <Button kind="brand" busy={change.isPending} onPress={() => void act()}>
            换一个新的
          </Button>
          <Button onPress={() => setOpen(false)}>先不换</Button>
        </Box>
      </Sheet>
    </>
  )
}
