import { useApiCommand } from '@/api'
import { Box, Button, Card, Text } from '@/ui'
import { NotSent } from '@/ui/not-sent'
import type { PartProps } from './opened'

const WORDS = {
  lawyer: {
    ask: '老师觉得律师也能帮上你',
    agreed: '老师下次打开这一条看得到。律师那边不会自己知道，你可以自己去问，不用姓名。',
  },
  class: {
    ask: '老师觉得父母课堂可能帮得上',
    agreed: '老师下次打开这一条看得到。这里还没有课可以报，下次见面问问老师。',
  },
} as const

/** Her counselor reads her answer and nobody else does: what comes next is hers to do. A no changes nothing. */
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
          <Text>你愿意吗？只有老师看得到你怎么答。不愿意也一样，哪样都不影响。</Text>
          <NotSent error={answer.error} title="没记上" />
          <Box className="booking-settle__two">
            <Button kind="soft" busy={answer.isPending} onPress={() => void say(true)}>
              愿意
            </Button>
            <Button busy={answer.isPending} onPress={() => void say(false)}>
              先不要
            </Button>
          </Box>
        </>
      ) : (
        <Text>
          {referral.state === 'agreed' ? `你说愿意。${words.agreed}` : '你说先不要。哪天想了，自己去问也行。'}
        </Text>
      )}
      {referral.state === 'agreed' && referral.to === 'lawyer' ? (
        <>
          <Button kind="soft" icon="pen" opens={{ to: 'ask' }}>
            写下来问律师
          </Button>
          <Button icon="calendar" opens={{ to: 'times', params: { kind: 'legalVisit' } }}>
            约律师当面谈
          </Button>
        </>
      ) : null}
    </Card>
  )
}
