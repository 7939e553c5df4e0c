import { useState } from 'react'
import { queryClient } from '@/api'
import { forgetCodes } from '@/lib/saved-codes'
import { drop } from '@/lib/storage'
import { Box, Button, Row, Sheet, Text, toast } from '@/ui'

/** What lies on this phone. What she sent lies with us and is erased from the question itself. */
export function Clear() {
  const [asking, setAsking] = useState(false)
  const clear = () => {
    forgetCodes()
    queryClient.clear()
    drop('public')
    drop('places')
    drop('holder')
    setAsking(false)
    toast('清掉了。这部手机上没有你的提问和预约了。')
  }
  return (
    <>
      <Row icon="bin" title="清掉这部手机上的" note="存着的提问、预约和看过的内容" onPress={() => setAsking(true)} />
      <Sheet open={asking} title="清掉这部手机上的？" onClose={() => setAsking(false)}>
        <Text>存着的提问和预约、看过的法条和问答、妇联的地址都会从这部手机上清掉。</Text>
        <Text kind="meta">问的和约的还在我们那里，凭回执码还能看。回执码没抄下来的，清掉以后就找不回了。</Text>
        <Box className="cz-stack mine-clear">
          <Button kind="brand" onPress={clear}>
            清掉
          </Button>
          <Button kind="line" onPress={() => setAsking(false)}>
            先不清
          </Button>
        </Box>
      </Sheet>
    </>
  )
}
