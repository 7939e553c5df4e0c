import type { SessionDto } from '@shared/contract/counseling'
import { momentText } from '@shared/values/instant'
import { Box, Text } from '@/ui'

export type Words = SessionDto['words']

/** What somebody wrote, and when. */
export const Said = ({ by, text, at }: { by: string } & Words[number]) => (
  <Box as="article" aria-label={by} className="wbp-said">
    <Text className="wbp-said__text">{text}</Text>
    <Text kind="meta">{momentText(at)}</Text>
  </Box>
)
