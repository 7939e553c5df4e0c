import { useState } from 'react'
import type { SessionDto } from '@shared/contract/counseling'
import { clockText } from '@shared/rules/clock-words'
import { addMinutes, dayOf, minuteOfDay, type Instant } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { Box, Button, Text } from '@/ui'
import { Problem } from '../../frame/problem'
import { Sure } from '../../frame/sure'
import { useDoing } from '../../frame/use-doing'
import { dayWords } from '../session-words'
import { readOpened } from '../use-days'
import { FinishSheet, type Finish } from './finish-sheet'

const CHANGED = '刚被改过，这里已经是新的了。看一眼，还要的话再按一次。'
type Asking = 'decline' | 'noShow' | 'finish'

type Step = 'answer' | 'later' | 'arrive' | 'finish' | 'said' | 'none'
/** So long before it begins she can be there. */
const EARLY_MINUTES = 30

/** What can be done now. One that was never answered may take place all the same. */
function stepOf({ state, startsAt, endsAt }: SessionDto, now: Instant): Step {
  if (state === 'arrived') return 'finish'
  if (state === 'asked' && startsAt > now) return 'answer'
  if (state !== 'booked' && state !== 'asked') return 'none'
  if (addMinutes(startsAt, -EARLY_MINUTES) > now) return 'later'
  // she may come late, but not on another day
  return endsAt <= now || dayOf(startsAt) !== dayOf(now) ? 'said' : 'arrive'
}

/** 今天 10:20 */
function fromWhen({ startsAt }: SessionDto, now: Instant): string {
  const from = addMinutes(startsAt, -EARLY_MINUTES)
  return `${dayWords(dayOf(from), now)} ${clockText(minuteOfDay(from))} `
}

const fallenWords = ({ channel }: SessionDto): string =>
  channel === 'phone'
    ? '她留了电话，在等妇联打给她；新时间她能自己挑，妇联也能给。'
    : '她能自己另挑时间，妇联也能给她一个。'

/** Whoever is in danger does not wait for a new time: the number, where there is one, stands beneath. */
function yoursWords({ urgent, channel }: SessionDto): string {
  if (!urgent) return '你这边不用做什么。'
  return channel === 'phone'
    ? '新时间不用你定；安不安全别等新时间，在她说的时间里先打一个问问。'
    : '新时间不用你定。她没留电话，只能等她来看；她那一页上，报警和妇联的电话一直在。'
}

/** The one thing to do next with a session, and what else can be. */
export function Steps({ of, now }: { of: SessionDto; now: Instant }) {
  const { id, state } = of
  const step = stepOf(of, now)
  const [asking, ask] = useState<Asking>()
  const { busy, problem, setProblem, doing } = useDoing({ readAnew: readOpened, pane: 'days-pane', changed: CHANGED })
  const answer = useApiCommand('counseling', 'answerRequest')
  const arrive = useApiCommand('counseling', 'checkIn')
  const end = useApiCommand('counseling', 'finish')

  async function run(act: () => Promise<unknown>, words: string) {
    if (await doing(act, words)) ask(undefined)
    // it may be another's doing that it is not as it was
    else void readOpened()
  }
  const open = (next: Asking) => {
    setProblem(undefined)
    ask(next)
  }
  const accept = () => run(() => answer.mutateAsync({ id, accept: true }), '答应了，她那一页写上了。')
  const decline = () => run(() => answer.mutateAsync({ id, accept: false }), '记下了，她那一页写上了，可以另挑时间。')
  const checkIn = () => run(() => arrive.mutateAsync({ id }), '记下了，人到了。')
  const noShow = () => run(() => end.mutateAsync({ id, outcome: 'noShow' }), '记下了，这次没来。')
  const finish = (more: Finish) => run(() => end.mutateAsync({ id, outcome: 'done', ...more }), '记下了，谈完了。')
  const close = () => ask(undefined)
  const beside = asking ? undefined : problem
  const sheet = { busy, problem, onClose: close }
  return (
    <Box className="wbt-steps">
      <Problem>{beside}</Problem>
      {step === 'answer' ? (
        <>
          <Text>这个时间给她留着，等你说行不行。</Text>
          <Two>
            <Button kind="next" busy={busy} onPress={() => void accept()}>
              答应
            </Button>
            <Button onPress={() => open('decline')}>这次不行</Button>
          </Two>
        </>
      ) : null}
      {step === 'later' ? <Text kind="meta">{`${fromWhen(of, now)}起，人来了在这里按「人到了」。`}</Text> : null}
      {step === 'arrive' ? (
        <Two>
          <Button kind="next" busy={busy} onPress={() => void checkIn()}>
            人到了
          </Button>
          {of.startsAt <= now ? <Button onPress={() => open('noShow')}>没来</Button> : null}
        </Two>
      ) : null}
      {step === 'said' ? (
        <>
          <Text>这一次已经过去了，还没写结果。</Text>
          <Two>
            <Button kind="next" busy={busy} onPress={() => open('finish')}>
              谈完了
            </Button>
            <Button onPress={() => open('noShow')}>没来</Button>
          </Two>
        </>
      ) : null}
      {step === 'finish' ? (
        <Two>
          <Button kind="next" busy={busy} onPress={() => open('finish')}>
            谈完了
          </Button>
          {/* the button before was pressed by mistake */}
          {of.startsAt <= now ? <Button onPress={() => open('noShow')}>没来</Button> : null}
        </Two>
      ) : null}
      {state === 'displaced' ? <Text kind="meta">{`${fallenWords(of)}${yoursWords(of)}`}</Text> : null}
      <Sure
        open={asking === 'decline'}
        title="这次不行？"
        points={['她可以另挑时间，或另挑一个人。留了电话的，妇联会打给她。', '这个时间马上放开。']}
        does="回她：这次不行"
        {...sheet}
        onSure={() => void decline()}
      />
      <Sure
        open={asking === 'noShow'}
        title="记成没来？"
        points={['先看看联系方式，能打就打一个：也许在路上。', '记了以后，这一次就结束了。她还能再约。']}
        does="记成没来"
        {...sheet}
        onSure={() => void noShow()}
      />
      {asking === 'finish' ? (
        <FinishSheet today={dayOf(now)} {...sheet} onFinish={(more) => void finish(more)} />
      ) : null}
    </Box>
  )
}

const Two = ({ children }: { children: React.ReactNode }) => <Box className="wbt-two wbt-two--buttons">{children}</Box>
