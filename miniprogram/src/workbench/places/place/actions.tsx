import { useState } from 'react'
import { useApiCommand } from '@/api'
import { Box, Button, List, Row, Text } from '@/ui'
import { isDistrict, isVillage } from '../../frame/officer-area'
import { Problem } from '../../frame/problem'
import { Sure } from '../../frame/sure'
import { AskWhy } from './ask-why'
import type { OpenedPlace } from './place-pane'
import { useDoing } from './use-doing'

interface ActionsProps {
  area: string
  place: OpenedPlace
  onEdit: () => void
  onMerge: () => void
  onGone: () => void
}
type Asking = 'today' | 'close' | 'reopen' | 'erase'

/** What she can do with it; each says what happens then. */
export function Actions({ area, place, onEdit, onMerge, onGone }: ActionsProps) {
  const [asking, setAsking] = useState<Asking>()
  const confirm = useApiCommand('places', 'confirmPlace')
  const closeToday = useApiCommand('places', 'closeToday')
  const close = useApiCommand('places', 'closePlace')
  const reopen = useApiCommand('places', 'reopenPlace')
  const erase = useApiCommand('places', 'erasePlace')
  const { busy, problem, setProblem, doing } = useDoing()
  const village = isVillage(area)
  const seen = { id: place.id, seen: place.revision }
  const open = !place.closed
  const atOnce = `马上算数${village ? '，不用等镇街' : ''}。`
  const ask = (next: Asking | undefined) => {
    setProblem(undefined)
    setAsking(next)
  }
  const shut = { busy, problem: asking ? problem : undefined, onClose: () => ask(undefined) }
  const then = async (done: Promise<boolean>, after?: () => void) => {
    if (!(await done)) return
    setAsking(undefined)
    after?.()
  }
  return (
    <Box as="section" aria-label="要做什么" className="cz-stack">
      <Box className="wbl-edit">
        <Button kind="next" icon="pen" onPress={onEdit}>
          改
        </Button>
        <Text kind="meta">{village ? '改好先交给镇街看，看过才算。' : '存下就算数，大家看到的跟着变。'}</Text>
      </Box>
      <Problem>{asking ? undefined : problem}</Problem>
      <List label="要做什么">
        {open ? (
          <Row
            icon="check"
            title="都还对"
            note="看过了，一样都不用改。半年里不再来问。"
            onPress={() => void doing(() => confirm.mutateAsync(seen), '记下了，都还对。')}
          />
        ) : null}
        {open && place.closedToday ? (
          <Row
            icon="refresh"
            title="收回「今天不开门」"
            note={`${atOnce}今天又按原来的时间。`}
            onPress={() => void doing(() => reopen.mutateAsync(seen), '收回了，今天按原来的时间。')}
          />
        ) : open && place.content.hours ? (
          <Row icon="clock" title="今天不开门" note={`${atOnce}明天照旧。`} onPress={() => ask('today')} />
        ) : null}
        {open && !village ? (
          <Row
            icon="exit"
            title="关门了"
            note="大家再看不到这里，你们还看得到，能重新开。"
            onPress={() => ask('close')}
          />
        ) : null}
        {!open && !village ? (
          <Row icon="refresh" title="重新开" note="大家又能看到这里。" onPress={() => ask('reopen')} />
        ) : null}
        {open && !village ? (
          <Row icon="copy" title="合并" note="和另一处其实是同一处：留一处，另一处走。" onPress={onMerge} />
        ) : null}
        {isDistrict(area) ? (
          <Row
            icon="bin"
            title="抹掉"
            note="给不该让人知道的地方用。连同谁改过一起走，找不回来。"
            onPress={() => ask('erase')}
          />
        ) : null}
      </List>
      <AskWhy
        {...shut}
        open={asking === 'today'}
        title="今天不开门？"
        points={['大家马上看到「没开」和为什么。', '只管今天剩下的时间，明天照旧。']}
        example="例：全员培训"
        does="今天不开门"
        onSure={(why) => void then(doing(() => closeToday.mutateAsync({ ...seen, why }), '说好了，今天不开门。'))}
      />
      <AskWhy
        {...shut}
        open={asking === 'close'}
        title="关门了？"
        points={['大家再看不到这里，存在手机上的也会拿掉。', '写的都留着，随时能重新开。', '为什么，只有你们看得到。']}
        example="例：搬到新址，那边另写了一处"
        does="关门了"
        onSure={(why) => void then(doing(() => close.mutateAsync({ ...seen, why }), '关了，大家看不到了。'))}
      />
      <Sure
        {...shut}
        open={asking === 'reopen'}
        title="重新开？"
        points={['大家又能看到这里，写的还是关以前的那些。', '开门时间和电话变了的话，接着改。']}
        does="重新开"
        onSure={() => void then(doing(() => reopen.mutateAsync(seen), '重新开了。'))}
      />
      <Sure
        {...shut}
        open={asking === 'erase'}
        title="抹掉这里？"
        points={[
          '给不该让人知道的地方用，比如有人躲在那里。平常的搬走、撤掉，用「关门了」。',
          '写的、谁改过、村里报上来的，全都走，找不回来。',
          '大家手机上存着的，下次连上网就拿掉。',
        ]}
        does="抹掉，找不回来"
        onSure={() =>
          void then(
            doing(() => erase.mutateAsync(seen), '抹掉了。'),
            onGone,
          )
        }
      />
    </Box>
  )
}
