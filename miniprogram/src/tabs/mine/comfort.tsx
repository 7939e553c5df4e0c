import { choose, useModes, type Step, type Theme } from '@/lib/modes'
import { Box, List, Row, Segmented, Switch, Text, type Option } from '@/ui'

const STEPS: readonly Option<'1' | '2' | '3'>[] = [
  { value: '1', label: '大' },
  { value: '2', label: '更大' },
  { value: '3', label: '特大' },
]
const THEMES: readonly Option<Theme>[] = [
  { value: 'follow', label: '跟手机' },
  { value: 'light', label: '浅' },
  { value: 'dark', label: '深' },
]

export function Comfort() {
  const { step, theme } = useModes()
  return (
    <>
      <Text kind="meta-strong" as="h2" className="mine-cap">
        看着舒服
      </Text>
      <List>
        <Row icon="letters" title="长辈版" note="字大、按钮大、页面短">
          <Switch id="elder" label="长辈版" on={step > 0} onChange={(on) => choose({ step: on ? 1 : 0 })} />
        </Row>
        {step > 0 ? (
          <Box className="mine-setting">
            <Text kind="strong" as="span" className="mine-setting__name">
              字号
            </Text>
            <Segmented
              id="step"
              label="字号"
              hideLabel
              options={STEPS}
              value={String(step) as '1' | '2' | '3'}
              onChange={(to) => choose({ step: Number(to) as Step })}
            />
          </Box>
        ) : null}
        <Box className="mine-setting">
          <Text kind="strong" as="span" className="mine-setting__name">
            深浅
          </Text>
          <Segmented
            id="theme"
            label="深浅"
            hideLabel
            options={THEMES}
            value={theme}
            onChange={(to) => choose({ theme: to })}
          />
        </Box>
      </List>
    </>
  )
}
