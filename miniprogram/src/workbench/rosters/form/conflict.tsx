import { postWords } from '@shared/rules/roster/words'
import type { RosterContent } from '@shared/values/counseling/roster'
import { Box, Button, Text } from '@/ui'

interface ConflictProps {
  base: RosterContent
  now: RosterContent
  onGoOn: () => void
  onDrop: () => void
}

const linesOf = ({ site, posts }: RosterContent): readonly string[] => [
  [site.name, site.address].filter(Boolean).join('，'),
  ...posts.map((post) => `${post.name}：${postWords(post)}`),
]

/** Another has changed it while she wrote: what, and that her words are still here. */
export function Conflict({ base, now, onGoOn, onDrop }: ConflictProps) {
  const before = new Set(linesOf(base))
  const fresh = linesOf(now).filter((line) => !before.has(line))
  const same = JSON.stringify(base) === JSON.stringify(now)
  return (
    <Box as="section" id="roster-conflict" tabIndex={-1} aria-label="别人刚改过" className="wbl-conflict">
      <Text kind="strong" as="h2">
        你写的时候，别人改了这张班表
      </Text>
      <Text tone="quiet">
        {same
          ? '别人换的是某一天的人，和你写的不冲突。你写的都还在，也还没存。'
          : '你写的都还在下面，没有丢，也还没存。别人改成了这样：'}
      </Text>
      {same ? null : (
        <Box as="ul" className="wbp-points">
          {(fresh.length > 0 ? fresh : ['有的班换了人，或者去掉了。']).map((line) => (
            <Box as="li" key={line}>
              <Text as="span">{line}</Text>
            </Box>
          ))}
        </Box>
      )}
      <Box className="cz-line">
        <Button small kind="brand" onPress={onGoOn}>
          {same ? '接着存我的' : '接着改，我没动的用新的'}
        </Button>
        <Button small onPress={onDrop}>
          不要我写的了
        </Button>
      </Box>
    </Box>
  )
}
