import { useRef } from 'react'
import type { Contract } from '@shared/contract'
import type { In, Out } from '@shared/contract/infer'
import { CallError, mayHaveHappened, useApiCommand } from '@/api'

type Asked = In<Contract['counseling']['book']>
interface Made {
  made: Out<Contract['counseling']['book']>
  /** What was booked: an earlier try of hers, if that one had arrived after all. */
  asked: Asked
}

const held = (thrown: unknown) =>
  thrown instanceof CallError && /^(SLOT_TAKEN|HOLDS_TOO_MANY)$/.test(thrown.failure.code)

/**
 * Books once, even if she changes a word after an answer got lost: a time that is taken then may be taken by herself, so the
 * earlier try is asked about again, by its own key. What she has changed since follows.
 */
export function useOneBooking() {
  const command = useApiCommand('counseling', 'book')
  const changeContact = useApiCommand('counseling', 'changeContact')
  const sayMore = useApiCommand('counseling', 'sayMore')
  const unsure = useRef<Asked | undefined>(undefined)

  const follow = async ({ made: { returnCode }, asked }: Made, { contact, words }: Asked) => {
    if (JSON.stringify(contact) !== JSON.stringify(asked.contact))
      await changeContact.mutateAsync({ returnCode, contact })
    if (words !== undefined && words !== asked.words) await sayMore.mutateAsync({ returnCode, words })
  }
  const first = async (wanted: Asked): Promise<Made> => {
    try {
      return { made: await command.mutateAsync(wanted), asked: wanted }
    } catch (thrown) {
      if (mayHaveHappened(thrown)) unsure.current ??= wanted
      const asked = unsure.current
      if (!asked || !held(thrown)) throw thrown
      return { made: await command.mutateAsync(asked), asked }
    }
  }
  /** `followed`: false when what she changed did not arrive. */
  const book = async (wanted: Asked): Promise<Made & { followed: boolean }> => {
    const done = await first(wanted)
    unsure.current = undefined
    const followed = await follow(done, wanted).then(
      () => true,
      () => false,
    )
    return { ...done, followed }
  }
  /** She wants another time. */
  const forget = () => {
    unsure.current = undefined
    command.reset()
  }
  return { command, book, forget }
}
