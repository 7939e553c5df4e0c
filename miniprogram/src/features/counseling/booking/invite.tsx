import { useState } from 'react'
import { useApiCommand } from '@/api'
import { Box, Button, Row, Sheet, Text } from '@/ui'
import { NotSent } from '@/ui/not-sent'
import type { PartProps } from './opened'

interface InviteProps extends Pick<PartProps, 'booking' | 'returnCode'> {
  onInvited: (code: string) => void
}

/** A code for the other of two; she learns before what it shows. */
export function Invite({ booking: { partnerInvited }, returnCode, onInvited }: InviteProps) {
  const [open, setOpen] = useState(false)
  const invite = useApiCommand('counseling', 'invitePartner')
  const act = async () => {
    try {
      const made = await invite.mutateAsync({ returnCode })
      setOpen(false)
      onInvited(made.returnCode)
    } catch {
      // said in the sheet: invite.error
    }
  }
  return (
    <>
      <Row
        icon="people"
        title={partnerInvited ? '再给另一位一个码' : '给另一位一个码'}
        note={partnerInvited ? '给过了。再给新的，旧的就打不开' : '看得到时间和地点，能自己写几句'}
        onPress={() => setOpen(true)}
      />
      <Sheet open={open} title="给另一位一个码" onClose={() => setOpen(false)}>
        <Text>看得到：时间、地点、老师、约的是什么。看不到：你写的、怎么找你。改不了，也取消不了。</Text>
        <Text kind="meta" className="cz-code-left">
          不给也行，到时候一起来就是。
        </Text>
        <Box className="cz-stack booking-sheet">
          <NotSent error={invite.error} title="没成" />
          <Button kind="brand" busy={invite.isPending} onPress={() => void act()}>
            要一个码
          </Button>
          <Button onPress={() => setOpen(false)}>先不要</Button>
        </Box>
      </Sheet>
    </>
  )
}
