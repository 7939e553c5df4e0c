import { useEffect, useState } from 'react'
import { lengthOf, LIMITS } from '@shared/values/limits'
import { Box, Button, Field, Sheet, Text } from '@/ui'
import { focusOn } from '../../frame/focus-on'
import { Problem } from '../../frame/problem'

export interface AskWhyProps {
  open: boolean
  title: string
  /** What will happen, a sentence each. */
  points: readonly string[]
  example: string
  does: string
  busy: boolean
  problem: string | undefined
  onSure: (why: string) => void
  onClose: () => void
}

const ID = 'ask-why'
export const whyMissing = (why: string): string | undefined =>
  lengthOf(why) < LIMITS.placeWhy.min ? '写几个字，说说为什么。' : undefined

/** Says what happens, and asks why. */
export function AskWhy({ open, title, points, example, does, busy, problem, onSure, onClose }: AskWhyProps) {
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState<string>()
  // a reason that has been given is not offered for the next one
  useEffect(() => {
    if (open) return
    setWhy('')
    setMissing(undefined)
  }, [open])
  const press = () => {
    const gap = whyMissing(why)
    setMissing(gap)
    if (gap) return focusOn(ID)
    onSure(why.trim())
  }
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <Box className="cz-stack">
        <Box as="ul" className="wbp-points">
          {points.map((point) => (
            <Box as="li" key={point}>
              <Text as="span">{point}</Text>
            </Box>
          ))}
        </Box>
        <Field
          id={ID}
          label="为什么"
          value={why}
          onInput={setWhy}
          error={missing}
          maxLength={LIMITS.placeWhy.max}
          placeholder={example}
        />
        <Problem>{problem}</Problem>
        <Button kind="brand" busy={busy} onPress={press}>
          {does}
        </Button>
        <Button onPress={onClose}>先不</Button>
      </Box>
    </Sheet>
  )
}
