import { copy } from '@/lib/clipboard'
import { Box, Button, Icon, Text, groupCode, toast, type IconName } from '@/ui'
import './parts.scss'

const WORDS: readonly { icon: IconName; text: string }[] = [
  { icon: 'pen', text: '写在纸上最稳，旁边别写“茶竹姐妹”。' },
  { icon: 'key', text: '只有它能打开你问的，换部手机也行。' },
  { icon: 'info', text: '丢了，我们也找不回：我们没有你的名字和电话。' },
]

/** The one time the code is shown: in fours, as she would write it down. */
export function CodeCard({ code, title }: { code: string; title: string }) {
  const fours = groupCode(code).split(' ')
  const take = async () => {
    toast((await copy(fours.join(' '))) ? '复制好了。粘到只有你看得到的地方' : '没复制成，照着抄下来就行')
  }
  return (
    <Box as="section" className="qa-code">
      <Text kind="h2">{title}</Text>
      <Box as="p" className="qa-code__digits">
        {fours.map((four, at) => (
          <Box as="span" key={at}>{`${four} `}</Box>
        ))}
      </Box>
      <Button kind="soft" icon="copy" onPress={() => void take()}>
        复制
      </Button>
      <Box className="qa-code__words">
        {WORDS.map(({ icon, text }) => (
          <Box key={icon} className="qa-code__word">
            <Icon name={icon} size="s" className="qa-code__icon" />
            <Text as="span">{text}</Text>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
