import { useState } from 'react'
import { copy } from '@/lib/clipboard'
import { Box, Button, Text, toast } from '@/ui'
import { DeskWords } from './desk-states'
import { EnterAgain } from './enter-again'
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
        text={`再进来一次就好。存过的草稿都在，重新领了接着写。${left.length > 0 ? '下面这些还没存上，先复制。' : ''}`}
      />
      {left.map(({ id, text }) => (
        <Box key={id} as="section" aria-label="没存上的字" className="wbh-left">
          <Text className="wbh-left__text">{text}</Text>
          <Button small kind="brand" icon="copy" onPress={() => take(text)}>
            复制这些字
          </Button>
        </Box>
      ))}
      <EnterAgain />
    </Box>
  )
}

/** Whoever passes by sees this, so no word of hers stands here. */
export const Locked = () => (
  <Box className="cz-stack">
    <DeskWords alone art="error" title="离开了一会儿，先锁上了" text="草稿都在。再进来一次，回到刚才那一页接着做。" />
    <EnterAgain />
  </Box>
)
