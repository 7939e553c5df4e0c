import type { BookingDto } from '@shared/contract/counseling'
import { clockText } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { Box, Button, Note, Text, toast } from '@/ui'
import { NotSent } from '@/ui/not-sent'

interface AskCallProps {
  booking: Pick<BookingDto, 'help' | 'contact'>
  returnCode: string
  /** Where on this page she leaves a number. */
  where: string
  onDone: () => void
}

/** Whoever told of a danger need not wait for her time: an officer calls her first, if she wants it. */
export function AskCall({ booking: { help, contact }, returnCode, where, onDone }: AskCallProps) {
  const ask = useApiCommand('counseling', 'askCall')
  if (!help) return null
  const say = async (wanted: boolean) => {
    try {
      await ask.mutateAsync({ returnCode, wanted })
      toast(wanted ? '说好了，等电话' : '好，不打了')
    } catch {
      // said below: ask.error
    } finally {
      onDone()
    }
  }
  if (help === 'needsPhone')
    return (
      <Box className="cz-section">
        <Note icon="phone">{`不想干等，留一个能打的电话，就能请妇联先打给你。${where}`}</Note>
      </Box>
    )
  const asked = help === 'asked'
  return (
    <Box as="section" aria-label="请妇联先打给你" className="cz-section cz-stack-s">
      {asked ? (
        <Note tone="green" icon="phone">{`请了妇联打给你${hoursText(contact)}。人有危险别等这个电话，打 110。`}</Note>
      ) : (
        <Text>{`不想干等，可以请妇联先打给你${hoursText(contact)}。打之前，她们看得到你写的。`}</Text>
      )}
      <NotSent error={ask.error} title={asked ? '没撤成，还会打给你' : '没说成'} />
      <Box>
        {asked ? (
          <Button small busy={ask.isPending} onPress={() => void say(false)}>
            不用打了
          </Button>
        ) : (
          <Button kind="brand" icon="phone" busy={ask.isPending} onPress={() => void say(true)}>
            请妇联打给我
          </Button>
        )}
      </Box>
    </Box>
  )
}

/** They look at their list while they are at work; she is called within her hours and no other. */
function hoursText(contact: BookingDto['contact']): string {
  if (contact.channel !== 'phone') return ''
  const { on, from, to } = contact.hours
  return `：上班看到就打，只在${on === 'daily' ? '' : '工作日'} ${clockText(from)}–${clockText(to)}`
}
