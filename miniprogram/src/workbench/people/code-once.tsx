import { momentText, type Instant } from '@shared/values/instant'
import { copy } from '@/lib/clipboard'
import { Box, Button, groupCode, Note, Text, toast } from '@/ui'

interface CodeOnceProps {
  code: string
  name: string
  needsSecond: boolean
  endsAt: Instant
}

/** The one time it is shown; whoever has it can come in as her. */
export function CodeOnce({ code, name, needsSecond, endsAt }: CodeOnceProps) {
  const fours = groupCode(code).split(' ')
  const take = async () =>
    toast((await copy(fours.join(' '))) ? '复制好了。只发给她本人。' : '没复制成，照着抄下来就行。')
  return (
    <Box as="section" aria-label="进门码" className="wbp-code">
      <Text kind="h2">{`给${name}的进门码`}</Text>
      <Text kind="meta">{`只显示这一次。${momentText(endsAt)} 前有效，只能用一次。`}</Text>
      <Box as="p" className="wbp-code__digits">
        {fours.map((four, at) => (
          <Box as="span" key={at}>{`${four} `}</Box>
        ))}
      </Box>
      <Button kind="soft" icon="copy" onPress={() => void take()}>
        复制
      </Button>
      {needsSecond ? (
        <Note tone="tea" icon="people">
          这个码要两个人点头。可以先给她，等另一位管理员同意了才能用。
        </Note>
      ) : null}
      <Text tone="quiet">
        当面给她看，或者打电话念给她。别发在群里，别写在便条上：谁拿到这 16 位数字，谁就能用她的名字进来。没用上就收回。
      </Text>
    </Box>
  )
}
