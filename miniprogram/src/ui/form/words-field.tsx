import { useMemo } from 'react'
import { detectDanger } from '@shared/rules/danger'
import { speaksOfChild } from '../data/child-words'
import { DangerPanel } from '../data/danger-panel'
import { Box } from '../dom'
import { countText } from './check-words'
import { TextArea } from './field'
import './words-field.scss'

interface WordsFieldProps {
  id: string
  label: string
  reason?: string
  optional?: boolean
  bounds: { max: number }
  text: string
  onInput: (text: string) => void
  problem: string | undefined
  /** What we do with words of danger; left alone, what we do with a question. */
  done?: string
}

/** What she tells: words of danger are found on her own device, and the numbers stand under them in the same turn. */
export function WordsField({ bounds, text, problem, done, ...field }: WordsFieldProps) {
  const { kinds } = useMemo(() => detectDanger(text), [text])
  return (
    <>
      <TextArea
        {...field}
        value={text}
        error={problem}
        foot={
          <Box as="span" className="cz-hide-elder">
            {countText(text, bounds)}
          </Box>
        }
      />
      <Box aria-live="assertive" className={kinds.length > 0 ? 'cz-words-danger' : ''}>
        <DangerPanel kinds={kinds} child={speaksOfChild(text)} {...(done !== undefined && { done })} />
      </Box>
    </>
  )
}
