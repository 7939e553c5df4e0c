import { leaveNow } from '@/lib/leave'
import { Box, Button, Card, Icon, PageFrame, Text } from '@/ui'
import './exit.scss'

const DOES = ['一按，屏幕立刻变白，这页写的字清掉', '小程序关掉；网页换成百度首页', '网页上连按三下 Esc，也一样']
const DOES_NOT = [
  '微信“最近使用”里还看得到，长按那一条，就能删掉',
  '浏览器的历史记录还在',
  '你选了“保存在这部手机”的提问还在，要在“我的”里清',
  '手机被人装了监控，我们挡不住。换一部手机来，更稳妥',
]
const STEPS = [
  { where: '微信', how: '从聊天列表往下拉，找到“茶竹姐妹”，长按，拖到下面删掉。' },
  { where: '手机浏览器', how: '打开菜单，点“历史记录”，找到这一条，删掉。别全删，全空了反而惹人起疑。' },
  { where: '通话记录', how: '打过的电话会留在通话记录里，打完单独删掉那一条。' },
]

const Points = ({ points, icon }: { points: readonly string[]; icon: 'check' | 'cross' }) => (
  <Box as="ul" className="exit-points">
    {points.map((point) => (
      <Box as="li" key={point} className={`exit-points__one exit-points__one--${icon}`}>
        <Icon name={icon} size="s" />
        <Box as="span" className="exit-points__text">
          {point}
        </Box>
      </Box>
    ))}
  </Box>
)

export default function ExitPage() {
  return (
    <PageFrame
      bar={
        <Button kind="next" onPress={leaveNow}>
          试按一次
        </Button>
      }
      barNote="和上面的“快速退出”一样，会真的离开"
    >
      <Box className="exit-scene" aria-hidden />
      <Text kind="h1">快速退出，管什么、不管什么</Text>
      <Box className="cz-stack exit-cards">
        <Card as="section">
          <Text kind="strong" as="h2">
            管
          </Text>
          <Points points={DOES} icon="check" />
        </Card>
        <Card as="section">
          <Text kind="strong" as="h2">
            不管，要你自己动手
          </Text>
          <Points points={DOES_NOT} icon="cross" />
        </Card>
        <Card as="section">
          <Text kind="strong" as="h2">
            一步步删记录
          </Text>
          {STEPS.map(({ where, how }) => (
            <Box key={where} className="exit-step">
              <Text kind="meta-strong" tone="brand">
                {where}
              </Text>
              <Text>{how}</Text>
            </Box>
          ))}
        </Card>
      </Box>
    </PageFrame>
  )
}
