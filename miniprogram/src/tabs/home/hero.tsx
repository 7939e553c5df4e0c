import { momentText, type Instant } from '@shared/values/instant'
import { DUTY_TEXT, PROMISE } from '@shared/values/service-hours'
import { useApiQuery } from '@/api'
import { Box, Button, Text } from '@/ui'
import './hero.scss'

interface Terms {
  onDuty: boolean
  urgentDueAt: Instant
  otherDueAt: Instant
}

/** Until the answer has come the hours stand in its place, so that nothing below moves when it does. */
function dueText(terms: Terms | undefined): string {
  if (!terms) return `${DUTY_TEXT} 有律师。`
  return terms.onDuty
    ? `现在问，最晚 ${momentText(terms.otherDueAt)} 前回你。`
    : `现在没人值班，急事 ${momentText(terms.urgentDueAt)} 前回。等不了，打 110。`
}

/** The one thing to do here, and what will come of it. */
export function Hero() {
  const terms = useApiQuery('qa', 'serviceTerms', {}).data
  return (
    <Box as="section" className="home-hero">
      <Box className="home-hero__scene" aria-hidden />
      <Box className="home-hero__words">
        <Text kind="display">有事，慢慢说</Text>
        <Box className="home-hero__promise">
          <Text kind="meta">
            不留姓名，律师
            <Box as="span" className="cz-hide-elder">
              看了
            </Box>
            会回你。
          </Text>
          <Text kind="meta" className="cz-hide-elder">
            {`急事 ${PROMISE.urgentMinutes / 60} 小时内，平常 ${PROMISE.otherWorkingDays} 个工作日内。`}
          </Text>
        </Box>
        <Button kind="next" icon="ask" opens={{ to: 'ask' }}>
          问律师
        </Button>
        <Text kind="meta" className="home-hero__due">
          {dueText(terms)}
        </Text>
      </Box>
    </Box>
  )
}
