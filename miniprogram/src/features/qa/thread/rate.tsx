import { useState } from 'react'
import { RATING_LABEL, RATING_OPTIONS, type Rating } from './rating-words'
import { lengthOf, LIMITS } from '@shared/values/limits'
import { useApiCommand } from '@/api'
import { useModes } from '@/lib/modes'
import { Box, Button, Card, Choice, Text, TextArea } from '@/ui'
import { NotSent } from '../parts/not-sent'

/** Three words, a note if she likes; she can change her mind. */
export function Rate({ returnCode, rating, onRated }: { returnCode: string; rating?: Rating; onRated: () => void }) {
  const rate = useApiCommand('qa', 'rate')
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
    <Card as="section" className="thread__rate">
      <Choice
        id="thread-rating"
        label="这个回答帮上了吗"
        look={elder ? 'picks' : 'segments'}
        options={RATING_OPTIONS}
        value={picked ?? rating}
        onChange={setPicked}
      />
      <Box role="status">
        {rating && !picked ? (
          <Text kind="meta" className="thread__rated">{`记下了：${RATING_LABEL[rating]}。谢谢你说一声。`}</Text>
        ) : null}
      </Box>
      {picked ? (
        <Box className="cz-stack thread__rate-more">
          <TextArea
            id="thread-note"
            label="想多说一句"
            optional
            reason="只给妇联看，好知道哪里要改。"
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
