import { useState } from 'react'
import { swapCode } from '@/lib/saved-codes'
import { Box, Button, Row, Sheet, Text } from '@/ui'
import { NotSent } from '../not-sent'
import type { CodeCommand } from './code-command'
import './code.scss'

interface ChangeCodeProps {
  returnCode: string
  change: CodeCommand<{ returnCode: string }>
  onChanged: (code: string) => void
}

/** For a code that someone else may have seen. */
export function ChangeCode({ returnCode, change, onChanged }: ChangeCodeProps) {
  const [open, setOpen] = useState(false)
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
        <Text>换了以后，旧的码立刻打不开。新的码只显示一次，要重新抄下来。里面的都不变。</Text>
        <Box className="cz-code-do">
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
