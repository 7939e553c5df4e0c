import { useApiCommand } from '@/api'
import { Box, Button, Card, Text } from '@/ui'
import { NotSent } from '@/ui/not-sent'
import type { PartProps } from './opened'

const WORDS = {
  lawyer: { ask: '老师想请律师也帮帮你', agreed: '律师那边知道要帮你了，去约个时间当面说。' },
  class: { ask: '老师觉得父母课堂可能帮得上', agreed: '有合适的课，老师会给你留意。' },
} as const

/** Passed on only if she says so; a no changes nothing. */
export function Referral({ booking: { referral, asPartner }, returnCode, onDone }: PartProps) {
  const answer = useApiCommand('counseling', 'answerReferral')
  if (!referral || asPartner) return null
  const words = WORDS[referral.to]
  const say = async (agree: boolean) => {
    try {
      await answer.mutateAsync({ returnCode, agree })
    } catch {
      // said below: answer.error
    } finally {
      onDone()
    }
  }
  return (
    <Card as="section" className="cz-section cz-stack">
      <Text kind="h2">{words.ask}</Text>
      {referral.state === 'proposed' ? (
        <>
          <Text>可以转告吗？只说你需要，不说你讲过什么。不答应也一样，哪样都不影响。</Text>
          <NotSent error={answer.error} title="没记上" />
          <Box className="booking-settle__two">
            <Button kind="soft" busy={answer.isPending} onPress={() => void say(true)}>
              可以转告
            </Button>
            <Button busy={answer.isPending} onPress={() => void say(false)}>
              先不要
            </Button>
          </Box>
        </>
      ) : (
        <Text>{referral.state === 'agreed' ? `你说可以。${words.agreed}` : '你说先不要，就没有转告。'}</Text>
      )}
      {referral.state === 'agreed' && referral.to === 'lawyer' ? (
        <Button kind="soft" icon="calendar" opens={{ to: 'times', params: { kind: 'legalVisit' } }}>
          约律师当面谈
        </Button>
      ) : null}
    </Card>
  )
}
