import { useEffect, useState } from 'react'
import { Box, Button, Card, groupCode, Loading, Text } from '@/ui'
import { problemText } from '../frame/problem'
import { usePairing, type Waiting } from './use-pairing'
import './enter.scss'

const STEP_MS = 15_000

/** 3 分钟: in whole minutes, the one that has begun counts. */
function useMinutesLeft(until: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP_MS)
    return () => clearInterval(timer)
  }, [])
  return Math.max(1, Math.ceil((until - now) / 60_000))
}

export function ByPhone({ onIn }: { onIn: (token: string) => void }) {
  const { pairing, again } = usePairing(onIn)
  if (pairing.kind === 'starting') return <Loading cards={1} />
  if (pairing.kind === 'waiting') return <Waits {...pairing} />
  return (
    <Card>
      <Box className="wbd" role="status">
        {pairing.kind === 'confirmed' ? (
          <Box>
            <Text kind="h2">手机点头了</Text>
            <Text tone="quiet">正在进来，稍等。</Text>
          </Box>
        ) : (
          <>
            <Box>
              <Text kind="h2">{pairing.kind === 'ended' ? '这个码不能用了' : '没取到码'}</Text>
              <Text tone="quiet">
                {pairing.kind === 'ended'
                  ? '时间过了，或者手机那边停掉了。再来一次，换一个新码。'
                  : problemText(pairing.error, '现在没连上。连上了再来一次。')}
              </Text>
            </Box>
            <Button kind="next" icon="refresh" onPress={again}>
              再来一次
            </Button>
          </>
        )}
      </Box>
    </Card>
  )
}

function Waits({ code, words, until, deaf }: Waiting) {
  const minutes = useMinutesLeft(until)
  return (
    <Card>
      <Box className="wbn">
        <Box className="wbn__shown">
          <Text kind="meta">8 位数字</Text>
          <Box as="p" className="wbd-digits">
            {groupCode(code)}
          </Box>
        </Box>
        <Box className="wbn__shown">
          <Text kind="meta">两个词</Text>
          <Box className="wbd-words">
            {words.map((word) => (
              <Box as="span" key={word} className="wbd-words__one">
                {word}
              </Box>
            ))}
          </Box>
        </Box>
        <Box as="ol" className="wbn__how">
          <Box as="li">微信里打开“茶竹姐妹”，我的 → 工作台 → 电脑登录</Box>
          <Box as="li">输这 8 位数字</Box>
          <Box as="li">点和这里一样的两个词</Box>
        </Box>
        <Text kind="meta" className="wbn__left">
          <Box as="span" role="status">
            {deaf ? '这会儿没连上，连上了接着等。' : '在等手机。'}
          </Box>
          {`这个码还能用 ${minutes} 分钟。`}
        </Text>
      </Box>
    </Card>
  )
}
