import { useState } from 'react'
import { lengthOf, LIMITS } from '@shared/values/limits'
import type { CallError } from '@/api/call-error'
import { useModes } from '@/lib/modes'
import { Box, Button, Card, Choice, Text, TextArea } from '@/ui'
import { NotSent } from '../not-sent'
import { RATING_LABEL, RATING_OPTIONS, type Rating } from './rating-words'
import './code.scss'

interface RateProps {
  returnCode: string
  rate: {
    mutateAsync(input: { returnCode: string; rating: Rating; note?: string }): Promise<object>
    error: CallError | null
    isPending: boolean
  }
  label: string
  reason: string
  rating?: Rating | undefined
  onRated: () => void
}

/** Three words, a note if she likes; she can change her mind. */
export function Rate({ returnCode, rate, label, reason, rating, onRated }: RateProps) {
  const elder = useModes().step > 0
  const [picked, setPicked] = useState<Rating>()
  const [note, setNote] = useState('')
  const over = lengthOf(note) - LIMITS.ratingNote.max
  const tell = async () => {
    if (!picked || over > 0) return
    try {
      await rate.mutateAsync({ returnCode, rating: picked, ...(note.trim() ? { note: note.trim() } : {}) })
      setPicked(undefined)
      setNote('')
      onRated()
    } catch {
      // said below: rate.error
    }
  }
  return (
    <Card as="section" className="cz-section">
      <Choice
        id="rating"
        label={label}
        look={elder ? 'picks' : 'segments'}
        options={RATING_OPTIONS}
        value={picked ?? rating}
        onChange={setPicked}
      />
      <Box role="status">
        {rating && !picked ? (
          <Text kind="meta" className="cz-code-left">{`记下了：${RATING_LABEL[rating]}。谢谢你说一声。`}</Text>
        ) : null}
      </Box>
      {picked ? (
        <Box className="cz-stack cz-code-do">
          <TextArea
            id="rating-note"
            label="想多说一句"
            optional
            reason={reason}
            value={note}
            onInput={setNote}
            error={over > 0 ? `多了 ${over} 个字，删去几句。` : undefined}
          />
          <NotSent error={rate.error} title="没交上，字都还在" />
          <Button kind="soft" busy={rate.isPending} onPress={() => void tell()}>
            交给妇联
          </Button>
        </Box>
      ) : null}
    </Card>
  )
}
