import { useState } from 'react'
import { OWN_DISTRICT, TOWNS } from '@shared/values/towns'
import { Box, Button, Card, SelectField, Text } from '@/ui'
import { useVisit, visit } from '../visit'
import { askWhere } from '../where'

const ANYWHERE = OWN_DISTRICT.code
const OPTIONS = [
  { value: ANYWHERE as string, label: '先不选' },
  ...TOWNS.map(({ code, name }) => ({ value: code, label: name })),
]

const TownField = () => {
  const said = useVisit()
  return (
    <SelectField
      id="places-town"
      label="你在哪个镇街"
      options={OPTIONS}
      value={said.said === 'town' ? said.town : ANYWHERE}
      onChange={(town) => visit.set(town === ANYWHERE ? { said: 'no' } : { said: 'town', town })}
    />
  )
}

/** Asked once with its reason. A no is fine, and not asked again this time. */
export function WhereCard() {
  const { said } = useVisit()
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState(false)
  const askHere = async () => {
    setAsking(true)
    const from = await askWhere()
    setAsking(false)
    setRefused(from === undefined)
    visit.set(from ? { said: 'here', from } : { said: 'no' })
  }
  if (said === 'here')
    return (
      <Box className="places-where__line">
        <Text kind="meta" className="places-where__words">
          按你大概的位置排，差一公里上下。
        </Text>
        <Button small onPress={() => visit.set({ said: 'no' })}>
          不用位置了
        </Button>
      </Box>
    )
  if (said !== 'nothing')
    return (
      <Box className="places-where">
        {refused && said === 'no' ? (
          <Box role="status" className="places-where__no">
            <Text kind="meta">没拿到位置，不要紧。选个镇街，或者直接看全部。</Text>
          </Box>
        ) : null}
        <TownField />
      </Box>
    )
  return (
    <Card as="section" label="按远近排" className="places-where">
      <Text>想按远近排吗？位置只在手机里算，不上传。不给也能看全部。</Text>
      <Box className="places-where__do">
        <Button kind="soft" icon="pin" busy={asking} onPress={() => void askHere()}>
          {asking ? '在问手机' : '用我的位置'}
        </Button>
        <Button kind="line" onPress={() => visit.set({ said: 'no' })}>
          选镇街
        </Button>
      </Box>
    </Card>
  )
}
