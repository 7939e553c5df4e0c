import { useState } from 'react'
import type { RosterDto } from '@shared/contract/counseling'
import { useApiCommand } from '@/api'
import { Box, Button } from '@/ui'
import { useChange } from '../cell/use-change'
import { Sure } from '../../frame/sure'

/** The whole roster ends; its sessions wait for a new time. */
export function EndRoster({ roster, onDone }: { roster: RosterDto; onDone: () => void }) {
  const [open, setOpen] = useState(false)
  const end = useApiCommand('counseling', 'endRoster')
  const { busy, problem, setProblem, doing } = useChange()
  const { name } = roster.content.site
  const send = async () => {
    const done = await doing(() => end.mutateAsync({ id: roster.id, seen: roster.revision }), `「${name}」的班表停了。`)
    if (done) onDone()
  }
  return (
    <Box className="wbl-part">
      <Button small icon="bin" onPress={() => setOpen(true)}>
        停掉这张班表
      </Button>
      <Sure
        open={open}
        title={`停掉「${name}」的班表`}
        points={[
          '这里以后的班都没有了，网上不再放时间。',
          '已经约好的都要改时间：到「要改时间」里给，留了电话的，再到「要打电话」里告诉她。',
          '以后要用，重新写一张。',
        ]}
        does="停掉"
        busy={busy}
        problem={problem}
        onSure={() => void send()}
        onClose={() => {
          setOpen(false)
          setProblem(undefined)
        }}
      />
    </Box>
  )
}
