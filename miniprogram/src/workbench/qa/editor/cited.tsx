import { articleText, type Citation } from '@shared/values/citation'
import { LIMITS } from '@shared/values/limits'
import { Box, Icon, Press, type IconName } from '@/ui'
import { Area } from '@/ui/dom'
import { FieldError } from '@/ui/form/field'
import { refKey } from './missing'

export const glossId = (ref: { law: string; article: string }): string => `gloss-${refKey(ref)}`

interface CitedProps {
  citations: readonly Citation[]
  errors: Readonly<Record<string, string>>
  onGloss: (cite: Citation, gloss: string) => void
  onMove: (cite: Citation, at: number, by: 1 | -1) => void
  onRemove: (cite: Citation) => void
}

/** The law in the answer, in her order, each with its plain words. */
export function Cited({ citations, errors, onGloss, onMove, onRemove }: CitedProps) {
  return (
    <Box as="ul" className="wbe-cites">
      {citations.map((cite, at) => {
        const name = articleText(cite)
        const id = glossId(cite)
        return (
          <Box as="li" key={refKey(cite)} className="wbe-cite">
            <Box className="wbe-cite__head">
              <Box as="span" className="cz-cite__seal" aria-hidden>
                法
              </Box>
              <Box as="span" className="wbe-cite__name">
                {name}
              </Box>
              {at > 0 ? <Small icon="up" label={`${name}往上`} onPress={() => onMove(cite, at, -1)} /> : null}
              {at < citations.length - 1 ? (
                <Small icon="down" label={`${name}往下`} onPress={() => onMove(cite, at, 1)} />
              ) : null}
              <Small icon="cross" label={`去掉${name}`} onPress={() => onRemove(cite)} />
            </Box>
            <Area
              id={id}
              aria-label={`白话：${name}`}
              aria-describedby={errors[refKey(cite)] ? `${id}-error` : undefined}
              aria-invalid={errors[refKey(cite)] ? true : undefined}
              rows={1}
              className="wbe-cite__gloss"
              value={cite.gloss}
              maxLength={LIMITS.gloss.max}
              placeholder="用平常话说，这一条管什么"
              onInput={(gloss) => onGloss(cite, gloss)}
            />
            <FieldError id={id} error={errors[refKey(cite)]} />
          </Box>
        )
      })}
    </Box>
  )
}

const Small = ({ icon, label, onPress }: { icon: IconName; label: string; onPress: () => void }) => (
  <Press className="wbe-cite__do" aria-label={label} onPress={onPress}>
    <Icon name={icon} size="s" />
  </Press>
)
