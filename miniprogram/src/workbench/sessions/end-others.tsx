import { useState } from 'react'
import { refresh, useApiCommand } from '@/api'
import { Box, Button, Sheet, Text, toast } from '@/ui'
import { Problem, problemText } from '../frame/problem'

/** `here`: this one is among them, and stays. */
export function EndOthers({ here }: { here: boolean }) {
  const [asking, setAsking] = useState(false)
  const end = useApiCommand('account', 'endOtherSessions')
  const name = here ? '别的都停掉' : '电脑上的都停掉'
  const stop = () =>
    end.mutate(
      {},
      {
        onSuccess: ({ ended }) => {
          setAsking(false)
          toast(`停掉了 ${ended} 处。`)
          void refresh('account', 'listSessions')
        },
      },
    )
  return (
    <>
      <Button onPress={() => setAsking(true)}>{name}</Button>
      <Sheet open={asking} title={`${name}？`} onClose={() => setAsking(false)}>
        <Text>{here ? '只留这一台，别处都要重新登录。' : '所有电脑都要重新登录。'}存过的草稿都在。</Text>
        <Problem>{end.error ? problemText(end.error) : undefined}</Problem>
        <Box className="cz-stack wbx-sure">
          <Button kind="brand" busy={end.isPending} onPress={stop}>
            停掉
          </Button>
          <Button onPress={() => setAsking(false)}>先不停</Button>
        </Box>
      </Sheet>
    </>
  )
}
