import { MODE_LABEL } from '@shared/glossary'
import { FOR_TWO, type Mode, type ServiceKind } from '@shared/values/counseling/services'
import { LIMITS } from '@shared/values/limits'
import { Box, Segmented, Text } from '@/ui'
import { WordsField } from '@/ui/form/words-field'
import { ContactFields } from './contact-fields'
import type { Problem } from './contact-draft'
import { changeTelling, type Telling } from './telling'

const DONE = '我们不是报警电话。你可以接着约，老师见你之前看得到；人有危险别等，先打电话。'
/** Nobody reads what somebody writes who has no time yet. */
const DONE_WAITING = '我们不是报警电话。排着的时候没有人看；定下时间，老师才看得到。急就别等，现在打电话。'
const TOGETHER = [
  { value: 'alone', label: '一个人来' },
  { value: 'both', label: '两个人一起来' },
] as const
const MODE_NOTE: Record<Mode, string> = {
  place: '去那里当面谈。',
  phone: '到点打你留的电话。',
  video: '到点打你留的电话，告诉你怎么连视频。',
}

interface TellFieldsProps {
  kind: ServiceKind
  modes: readonly Mode[]
  mode: Mode
  telling: Telling
  problem: Problem | undefined
  /** In the waitlist nobody asks yet who will come. */
  alone?: boolean
}

/** As little as she wants; only how to find her is a choice she has to have seen. */
export const TellFields = ({ kind, modes, mode, telling, problem, alone }: TellFieldsProps) => (
  <>
    {modes.length > 1 ? (
      <Box className="cz-section">
        <Segmented
          id="tell-mode"
          label="怎么谈"
          options={modes.map((value) => ({ value, label: MODE_LABEL[value] }))}
          value={mode}
          onChange={(next) => changeTelling({ mode: next })}
        />
        <Text kind="meta" className="tell-note">
          {MODE_NOTE[mode]}
        </Text>
      </Box>
    ) : null}
    {FOR_TWO.has(kind) && !alone ? (
      <Box className="cz-section">
        <Segmented
          id="tell-together"
          label="谁来"
          options={TOGETHER}
          value={telling.together ? 'both' : 'alone'}
          onChange={(next) => changeTelling({ together: next === 'both' })}
        />
      </Box>
    ) : null}
    <Box className="cz-section">
      <WordsField
        id="tell-words"
        label="想先说一句什么"
        optional
        reason={alone ? '定下时间，见你的那一位才看得到。不用写姓名。' : '只给见你的那一位看。不用写姓名。'}
        bounds={LIMITS.sessionWords}
        text={telling.words}
        onInput={(words) => changeTelling({ words })}
        problem={problem?.id === 'tell-words' ? problem.text : undefined}
        done={alone ? DONE_WAITING : DONE}
      />
    </Box>
    <Box className="cz-section">
      <ContactFields
        draft={telling.contact}
        onChange={(change) => changeTelling({ contact: { ...telling.contact, ...change } })}
        problem={problem}
      />
    </Box>
  </>
)
