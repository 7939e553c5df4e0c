import type { SessionDto } from '@shared/contract/counseling'
import { dayText, momentText } from '@shared/values/instant'
import { Box, Text } from '@/ui'
import { EVENT } from '../session-words'
import { REFERRED } from './outcome-words'

/** What came of it, and what happened before. */
export function After({ of }: { of: SessionDto }) {
  const { followUpOn, referral, history } = of
  return (
    <>
      {followUpOn || referral ? (
        <Box as="section" aria-label="后来" className="wbp-part">
          {followUpOn ? <Text>{`${dayText(followUpOn)} 回访她。`}</Text> : null}
          {referral ? <Text>{REFERRED(referral)}</Text> : null}
        </Box>
      ) : null}
      <Lines title="经过" lines={history.map(({ at, what }) => [momentText(at), EVENT[what]])} />
    </>
  )
}

const Lines = ({ title, lines }: { title: string; lines: readonly (readonly [string, string])[] }) =>
  lines.length === 0 ? null : (
    <Box as="section" aria-label={title} className="wbp-part">
      <Text kind="strong" as="h2">
        {title}
      </Text>
      <Box as="ul" className="wbt-lines">
        {lines.map(([when, what], i) => (
          <Box as="li" key={i} className="wbt-lines__one">
            <Text as="span" kind="meta">
              {when}
            </Text>
            <Text as="span" kind="meta" tone="text">
              {what}
            </Text>
          </Box>
        ))}
      </Box>
    </Box>
  )
