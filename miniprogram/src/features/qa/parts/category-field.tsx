import { CATEGORY_LABEL } from '@shared/glossary'
import { CATEGORIES, type Category } from '@shared/values/topic'
import { useModes } from '@/lib/modes'
import { Box, Chips, SelectField, Text } from '@/ui'

type Pick = Category | 'all'

interface CategoryFieldProps {
  id: string
  label: string
  reason?: string
  value: Category | undefined
  onChange: (value: Category | undefined) => void
  /** A filter has a way back to everything. */
  all?: string
}

/** Chips; in elder mode, where ten of them would fill the screen, the phone's own list. */
export function CategoryField({ id, label, reason, value, onChange, all }: CategoryFieldProps) {
  const elder = useModes().step > 0
  const named = CATEGORIES.map((category) => ({ value: category, label: CATEGORY_LABEL[category] }))
  const change = (next: Pick) => onChange(next === 'all' ? undefined : next)
  if (elder) {
    const options = [{ value: 'all' as Pick, label: all ?? '没选' }, ...named]
    return (
      <SelectField id={id} label={label} reason={reason} options={options} value={value ?? 'all'} onChange={change} />
    )
  }
  return (
    <Box>
      <Chips
        id={id}
        label={label}
        hideLabel={all !== undefined}
        options={all ? [{ value: 'all', label: all }, ...named] : named}
        value={value ?? (all ? 'all' : undefined)}
        onChange={change}
      />
      {reason ? (
        <Text kind="meta" className="qa-reason">
          {reason}
        </Text>
      ) : null}
    </Box>
  )
}
