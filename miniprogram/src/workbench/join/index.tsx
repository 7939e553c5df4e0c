import { useState } from 'react'
import { INVITATION } from '@shared/values/limits'
import { CODE_LENGTH, Box, Button, CodeInput, PageFrame, Text } from '@/ui'
import { focusOn } from '../frame/focus-on'
import { useTyped } from '../frame/use-typed'
import { Problem } from '../frame/problem'
import { Invitation } from './invitation'
import { useInvitation } from './use-invitation'
import '../frame/door.scss'
import './join.scss'

const CODE_ID = 'join-code'

/** Sixteen digits first; then for whom they are, and how she will come in from now on. */
export default function Join() {
  const [code, setCode] = useTyped('')
  const { seen, read, busy, wrong, problem, forget } = useInvitation()
  const [short, setShort] = useState<string>()
  const change = (digits: string) => {
    setCode(digits)
    setShort(undefined)
    forget()
  }
  const open = () => {
    const missing = CODE_LENGTH - code.length
    setShort(missing > 0 ? (code ? `还差 ${missing} 位，一共 16 位。` : '先写上 16 位进门码。') : undefined)
    if (missing > 0) return focusOn(CODE_ID)
    void read(code).then((found) => (found ? undefined : focusOn(CODE_ID)))
  }
  const another = () => {
    change('')
    focusOn(CODE_ID)
  }
  return (
    <PageFrame>
      {seen && code ? (
        <Invitation of={seen} code={code} busy={busy} onLook={() => void read(code)} onAnother={another} />
      ) : (
        <Box className="wbd">
          <Box>
            <Text kind="h1">输入进门码</Text>
            <Text tone="quiet">{`管理员给你的 16 位数字。只能用一次，${INVITATION.days} 天里有效。`}</Text>
          </Box>
          <CodeInput id={CODE_ID} label="进门码" value={code} onChange={change} onEnter={open} error={short ?? wrong} />
          <Problem>{problem}</Problem>
          <Button kind="next" busy={busy} onPress={open}>
            {busy ? '在看' : '看看是给谁的'}
          </Button>
        </Box>
      )}
    </PageFrame>
  )
}
