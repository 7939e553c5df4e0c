import { Box, Text } from '@/ui'

const MARKS = [
  ['window', '窗口、热线'],
  ['psychology', '心理咨询'],
  ['marriage', '婚恋辅导'],
  ['legal', '律师'],
  ['gap', '缺人'],
  ['away', '请假'],
] as const

/** What the colours mean; each cell says it in words as well. */
export const Legend = ({ samples }: { samples: boolean }) => (
  <Box className="wbr-legend">
    {MARKS.map(([look, words]) => (
      <Box key={look} className="wbr-legend__one">
        <Box as="span" aria-hidden className={`wbr-legend__mark wbr-cell--${look}`} />
        <Text kind="meta" as="span">
          {words}
        </Text>
      </Box>
    ))}
    <Text kind="meta" className="wbr-legend__note">
      {samples ? '人名都是示例。' : ''}
      法定假日和调休已算进去。空几个，按还没约的时间长短算，零碎的可能放不下。
    </Text>
  </Box>
)
