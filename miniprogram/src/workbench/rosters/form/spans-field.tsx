import { Box, Button, Field, FieldError, Text } from '@/ui'
import { focusOn } from '../../frame/focus-on'
import type { SpanDraft } from './post-draft'

interface SpansFieldProps {
  id: string
  label: string
  reason?: string
  spans: readonly SpanDraft[]
  onChange: (spans: readonly SpanDraft[]) => void
  error: string | undefined
  /** May be left empty. */
  optional?: boolean
}

const MOST = 4

/** From and to, a row each. */
export function SpansField({ id, label, reason, spans, onChange, error, optional }: SpansFieldProps) {
  const put = (at: number, change: Partial<SpanDraft>) =>
    onChange(spans.map((span, i) => (i === at ? { ...span, ...change } : span)))
  const more = spans.length === 0 ? '留一段' : '再加一段'
  const add = () => {
    onChange([...spans, { from: '', to: '' }])
    focusOn(`${id}-${spans.length}-from`)
  }
  const remove = (at: number) => {
    onChange(spans.filter((_, i) => i !== at))
    focusOn(`${id}-add`)
  }
  return (
    <Box id={id} tabIndex={-1} role="group" aria-labelledby={`${id}-label`} className="cz-stack-s wbl-head">
      <Box>
        <Box as="p" id={`${id}-label`} className="cz-field__label">
          {label}
          {optional ? (
            <Box as="span" className="cz-field__optional">
              可不填
            </Box>
          ) : null}
        </Box>
        {reason ? <Text kind="meta">{reason}</Text> : null}
      </Box>
      {spans.map((span, at) => (
        <Box key={at} role="group" aria-label={`${label}，第 ${at + 1} 段`} className="wbl-row wbl-row--day">
          <Field id={`${id}-${at}-from`} label="从" value={span.from} onInput={(from) => put(at, { from })} />
          <Field id={`${id}-${at}-to`} label="到" value={span.to} onInput={(to) => put(at, { to })} />
          {at > 0 || optional ? (
            <Button small icon="bin" label={`${label}，去掉第 ${at + 1} 段`} onPress={() => remove(at)}>
              去掉
            </Button>
          ) : null}
        </Box>
      ))}
      <FieldError id={id} error={error} />
      {spans.length < MOST ? (
        <Box>
          <Button small icon="plus" id={`${id}-add`} label={`${label}，${more}`} onPress={add}>
            {more}
          </Button>
        </Box>
      ) : null}
    </Box>
  )
}
