import { useState } from 'react'
import { forgetCode } from '@/lib/saved-codes'
import { Box, Button, Row, Sheet, Text } from '@/ui'
import { NotSent } from '../not-sent'
import type { CodeCommand } from './code-command'
import './code.scss'

interface EraseProps {
  returnCode: string
  erase: CodeCommand<object>
  /** What goes with it, in a line. */
  note: string
  /** What will be gone, in whole sentences. */
  gone: string
  onErased: () => void
}

/** Two steps, and between them what will be gone. Not red: nobody's life hangs on it. */
export function Erase({ returnCode, erase, note, gone, onErased }: EraseProps) {
  const [open, setOpen] = useState(false)
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
      <Row icon="bin" title="删掉这条" note={note} onPress={() => setOpen(true)} />
      <Sheet open={open} title="删掉这条？" onClose={() => setOpen(false)}>
        <Text>{gone}</Text>
        <Text kind="meta" className="cz-code-left">
          会留下一行记录：谁在什么时候打开过。里面没有你写的字。
        </Text>
        <Box className="cz-code-do">
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
