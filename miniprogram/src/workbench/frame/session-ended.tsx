import { useState } from 'react'
import { copy } from '@/lib/clipboard'
import { Box, Button, Text, toast } from '@/ui'
import { DeskWords } from './desk-states'
import { unsavedWords } from './unsaved'

/** Drafts are on the server; what had not got there yet stands here, to be copied. */
export function SessionEnded() {
  const [left] = useState(() => unsavedWords())
  const take = (text: string) =>
    void copy(text).then((done) => toast(done ? '复制好了。' : '这里复制不了，长按那段字自己选。'))
  return (
    <Box className="cz-stack">
      <DeskWords
        alone
        art="error"
        title="登录到时间了"
        text={`从你登录的入口再进一次。存过的草稿都在，重新领了接着写。${left.length > 0 ? '下面这些还没存上，先复制。' : ''}`}
      />
      {left.map(({ id, text }) => (
        <Box key={id} as="section" aria-label="没存上的字" className="wbh-left">
          <Text className="wbh-left__text">{text}</Text>
          <Button small kind="brand" icon="copy" onPress={() => take(text)}>
            复制这些字
          </Button>
        </Box>
      ))}
      <Button opens={{ to: 'home' }}>回首页</Button>
    </Box>
  )
}
