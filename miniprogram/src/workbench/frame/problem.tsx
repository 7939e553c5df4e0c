import type { CallError } from '@/api'
import { errorText, refText } from '@/lib/error-text'
import { Box, Note } from '@/ui'
import './door.scss'

/** What a command that failed says, with the number to tell where a person must look. */
export const problemText = (error: CallError, offline = '没连上，没办成。连上再按一次。'): string =>
  error.offline ? offline : [errorText(error.failure), refText(error.failure)].filter(Boolean).join(' ')

/** Beside the button that was pressed, spoken at once. */
export const Problem = ({ children }: { children: string | undefined }) => (
  <Box role="alert" className="wbd-problem">
    {children ? (
      <Note tone="tea" icon="info">
        {children}
      </Note>
    ) : null}
  </Box>
)
