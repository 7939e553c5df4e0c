import { clockText } from '@shared/values/instant'
import { Box, FieldError, Segmented, SelectField, type Option } from '@/ui'
import type { ContactDraft } from './contact-draft'

const HOUR = 60
const [FIRST, LAST] = [6, 23]
const HOURS = Array.from({ length: LAST - FIRST + 1 }, (_, at) => {
  const minute = (FIRST + at) * HOUR
  return { value: String(minute), label: clockText(minute) }
})
const DAYS: readonly Option<ContactDraft['on']>[] = [
  { value: 'daily', label: '每天' },
  { value: 'workdays', label: '只在工作日' },
]

interface HoursFieldsProps {
  draft: ContactDraft
  onChange: (change: Partial<ContactDraft>) => void
  error: string | undefined
}

/** When it is safe to call her. */
export const HoursFields = ({ draft, onChange, error }: HoursFieldsProps) => (
  <Box className="cz-stack-s">
    <Segmented
      id="contact-on"
      label="什么时候打方便"
      options={DAYS}
      value={draft.on}
      onChange={(on) => onChange({ on })}
    />
    <Box className="contact__hours">
      <SelectField
        id="contact-from"
        label="从"
        options={HOURS}
        value={String(draft.from)}
        onChange={(from) => onChange({ from: Number(from) })}
      />
      <SelectField
        id="contact-to"
        label="到"
        options={HOURS}
        value={String(draft.to)}
        onChange={(to) => onChange({ to: Number(to) })}
      />
    </Box>
    <FieldError id="contact-to" error={error} />
  </Box>
)
