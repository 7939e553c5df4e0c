import { useApiQuery } from '@/api'
import { Box, Note, Text } from '@/ui'
import { promiseText } from './promise-text'

const FRESH_MS = 60_000

export function ServicePromise({ urgent }: { urgent: boolean }) {
  const { data } = useApiQuery('qa', 'serviceTerms', {}, { staleTime: FRESH_MS, refetchInterval: 5 * FRESH_MS })
  const { title, text } = promiseText(data, urgent)
  return (
    <Note tone="green" icon="clock">
      <Box as="b" className="cz-bold ask__due">
        {title}
      </Box>
      <Text as="span" kind="meta">
        {text}
      </Text>
    </Note>
  )
}
