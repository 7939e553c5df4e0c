import { useState } from 'react'
import type { MessageDto } from '@shared/contract/qa'
import { useApiCommand } from '@/api'
import { forgetCode } from '@/lib/saved-codes'
import { Box, Button, Row, Sheet, Text } from '@/ui'
import { NotSent } from '../parts/not-sent'

interface EraseProps {
  returnCode: string
  messages: readonly MessageDto[]
  onErased: () => void
}

/** Two steps, and between them what will be gone. Not red: nobody's life hangs on it. */
export function Erase({ returnCode, messages, onErased }: EraseProps) {
  const [open, setOpen] = useState(false)
  const erase = useApiCommand('qa', 'erase')
  const hers = messages.filter(({ by }) => by === 'citizen').length
  const answers = messages.length - hers
  const act = async () => {
    try {
      await erase.mutateAsync({ returnCode })
      forgetCode(returnCode)
      onErased()
    } catch {
      // said in the sheet: erase.error
    }
  }
  return (
    <>
      <Row icon="bin" title="删掉这条" note="你写的和律师回的都删" onPress={() => setOpen(true)} />
      <Sheet open={open} title="删掉这条？" onClose={() => setOpen(false)}>
        <Text>
          {`会删掉你写的 ${hers} 段话${answers > 0 ? `、律师回的 ${answers} 段` : ''}，还有回执码。删了谁也找不回，律师也看不到了。`}
        </Text>
        <Text kind="meta" className="thread__left">
          会留下一行记录：谁在什么时候打开过。里面没有你写的字。
        </Text>
        <Box className="thread__sheet">
          <NotSent error={erase.error} title="没删成，还在" />
          <Button icon="bin" busy={erase.isPending} onPress={() => void act()}>
            删掉，不留
          </Button>
          <Button kind="brand" onPress={() => setOpen(false)}>
            先留着
          </Button>
        </Box>
      </Sheet>
    </>
  )
}
