import { copy } from '@/lib/clipboard'
import { Box, Button, Icon, Text, groupCode, toast, type IconName } from '@/ui'
import './code.scss'

type Word = Readonly<{ icon: IconName; text: string }>
const WORDS: readonly Word[] = [
  { icon: 'pen', text: '写在纸上最稳，旁边别写“茶竹姐妹”。' },
  { icon: 'key', text: '只有它能打开这条，换部手机也行。' },
  { icon: 'info', text: '丢了，我们也找不回：我们没存它。' },
]

interface CodeCardProps {
  code: string
  title: string
  /** What to do with it, where it is not for herself. */
  words?: readonly Word[]
}

/** The one time the code is shown: in fours, as she would write it down. */
export function CodeCard({ code, title, words = WORDS }: CodeCardProps) {
  const fours = groupCode(code).split(' ')
  const take = async () => {
    toast((await copy(fours.join(' '))) ? '复制好了。粘到只有你看得到的地方' : '没复制成，照着抄下来就行')
  }
  return (
    <Box as="section" className="cz-code">
      <Text kind="h2">{title}</Text>
      <Box as="p" className="cz-code__digits">
        {fours.map((four, at) => (
          <Box as="span" key={at}>{`${four} `}</Box>
        ))}
      </Box>
      <Button kind="soft" icon="copy" onPress={() => void take()}>
        复制
      </Button>
      <Box className="cz-code__words">
        {words.map(({ icon, text }) => (
          <Box key={icon} className="cz-code__word">
            <Icon name={icon} size="s" className="cz-code__icon" />
            <Text as="span">{text}</Text>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
