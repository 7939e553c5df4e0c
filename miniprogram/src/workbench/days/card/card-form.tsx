import { useState } from 'react'
import type { MeDto } from '@shared/contract/account'
import { GENDER_LABEL, LANGUAGE_LABEL, MODE_LABEL, SERVICE_KIND_LABEL } from '@shared/glossary'
import { AVATARS, GENDERS, type CounselorCard } from '@shared/values/counseling/counselor'
import { MODES, type ServiceKind } from '@shared/values/counseling/services'
import { lengthOf, LIMITS } from '@shared/values/limits'
import { LANGUAGES } from '@shared/values/place-content'
import { refresh, useApiCommand } from '@/api'
import { Box, Button, Checks, Chips, Field, FieldError, Note, Segmented, Text, TextArea } from '@/ui'
import { focusOn } from '../../frame/focus-on'
import { keepForms } from '../../frame/kept-forms'
import { Problem } from '../../frame/problem'
import { useDoing } from '../../frame/use-doing'
import { AVATAR_NAME } from './avatar-name'
import { cardMissing, cardOf, draftOf, kindsOf, type CardDraft } from './card-draft'
import { CardPreview } from './card-preview'

const { useKeptForm, dropForm } = keepForms<CardDraft>(({ goodAt, intro }) =>
  [goodAt, intro].filter(Boolean).join('\n'),
)
const FORM = 'card'
const readCard = () => refresh('counseling', 'readMyCard')
/** Where the focus goes for each thing that is missing. */
const AT: Readonly<Record<string, string>> = {
  gender: `card-gender-${GENDERS[0]}`,
  modes: `card-modes-${MODES[0]}`,
  languages: `card-languages-${LANGUAGES[0]}`,
  goodAt: 'card-good-at',
  intro: 'card-intro',
}

interface CardFormProps {
  me: MeDto
  card: CounselorCard | undefined
}

/** What she says of herself; beside it, or under it, how everybody sees it. */
export function CardForm({ me, card }: CardFormProps) {
  const mine = kindsOf(me)
  const save = useApiCommand('counseling', 'saveCard')
  const { kept: draft, set } = useKeptForm(FORM, () => draftOf(card, mine))
  const { busy, problem, doing } = useDoing({
    readAnew: readCard,
    pane: 'days-head',
    changed: '刚在另一处改过，看一眼再存。',
  })
  const [pressed, setPressed] = useState(false)
  const all = cardMissing(draft)
  const missing = pressed ? all : {}
  const put = (change: Partial<CardDraft>) => set((before) => ({ ...before, ...change }))

  async function send() {
    setPressed(true)
    const ready = cardOf(draft)
    const first = Object.keys(all)[0]
    if (!ready) return focusOn(first === 'kinds' ? `card-kinds-${mine[0]}` : (AT[first ?? ''] ?? ''))
    if (await doing(() => save.mutateAsync({ card: ready }), '存好了，大家看到的就是这样。')) dropForm(FORM)
  }
  return (
    <Box className="wbt-card">
      <Box className="wbp-sheet">
        <Chips
          id="card-avatar"
          label="头像，挑一朵"
          options={AVATARS.map((value) => ({ value, label: AVATAR_NAME[value] }))}
          value={draft.avatar}
          onChange={(avatar) => put({ avatar })}
        />
        <Box>
          <Segmented
            id="card-gender"
            label="你是"
            options={GENDERS.map((value) => ({ value, label: GENDER_LABEL[value] }))}
            value={draft.gender}
            onChange={(gender) => put({ gender })}
          />
          <FieldError id="card-gender" error={missing.gender} />
        </Box>
        <Box>
          <Checks
            id="card-kinds"
            label="接什么"
            options={mine.map((value) => ({ value, label: SERVICE_KIND_LABEL[value] }))}
            value={draft.kinds}
            onChange={(kinds) => put({ kinds })}
          />
          <FieldError id="card-kinds" error={missing.kinds} />
          <GivenUp before={card?.kinds ?? []} after={draft.kinds} />
        </Box>
        <Box>
          <Checks
            id="card-modes"
            label="怎么谈"
            options={MODES.map((value) => ({ value, label: MODE_LABEL[value] }))}
            value={draft.modes}
            onChange={(modes) => put({ modes })}
          />
          <FieldError id="card-modes" error={missing.modes} />
        </Box>
        <Box>
          <Checks
            id="card-languages"
            label="会说什么话"
            options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_LABEL[value] }))}
            value={draft.languages}
            onChange={(languages) => put({ languages })}
          />
          <FieldError id="card-languages" error={missing.languages} />
        </Box>
        <Field
          id="card-good-at"
          label="擅长什么"
          reason={`最多 ${LIMITS.goodAt.many} 样，用顿号分开。写日常话，像：吵架冷战、带孩子吵架、产后情绪。`}
          optional
          value={draft.goodAt}
          onInput={(goodAt) => put({ goodAt })}
          error={missing.goodAt}
        />
        <TextArea
          id="card-intro"
          label="说一句自己"
          reason="做了几年，怎么陪人。别写手机号和住处：这里谁都看得到。"
          optional
          rows={3}
          value={draft.intro}
          onInput={(intro) => put({ intro })}
          error={missing.intro}
          foot={`${lengthOf(draft.intro)} / ${LIMITS.intro.max} 字`}
        />
        <Problem>{problem}</Problem>
        <Button kind="next" busy={busy} onPress={() => void send()}>
          {card ? '存下' : '写好了，放出去'}
        </Button>
      </Box>
      <Box as="section" aria-label="她看到的你" className="wbt-card__seen">
        <Text kind="meta-strong" as="h2">
          她看到的你
        </Text>
        <CardPreview name={me.displayName ?? ''} draft={draft} />
      </Box>
    </Box>
  )
}

/** Who waits for her alone waits no more once it is saved, and what is kept for whoever waits is taken back: a slip of the thumb is to be seen before that. */
function GivenUp({ before, after }: { before: readonly ServiceKind[]; after: readonly ServiceKind[] }) {
  const gone = before.filter((kind) => !after.includes(kind)).map((kind) => SERVICE_KIND_LABEL[kind])
  const text = `存下以后，${gone.join('、')}就不接了。排着只等你的，就不排了；留给人挑、还没定的时间，也收回。她们那一页上会写。已经约好的照旧。`
  // always there: what appears in it is spoken
  return (
    <Box role="status" className="wbt-card__given-up">
      {gone.length > 0 ? <Note icon="info">{text}</Note> : null}
    </Box>
  )
}
