import { useState } from 'react'
import type { Position } from '@shared/values/place-content'
import { Box, Button, Icon, Press, Sheet, Text, type ButtonKind } from '@/ui'
import './go-there.scss'

export interface GoThereProps {
  name: string
  address?: string | undefined
  position: Position
  kind?: ButtonKind
}

type To = Pick<GoThereProps, 'name' | 'position'>
const SHOWN = 'coordinate=gaode&callnative=1'

/** As their makers document these links; all three take GCJ-02 as we have it. */
const MAPS: readonly { name: string; href: (to: To) => string }[] = [
  {
    name: '高德地图',
    href: ({ name, position: { lat, lng } }) =>
      `https://uri.amap.com/marker?position=${lng},${lat}&name=${encodeURIComponent(name)}&${SHOWN}`,
  },
  {
    name: '腾讯地图',
    href: ({ name, position: { lat, lng } }) =>
      `https://apis.map.qq.com/uri/v1/marker?marker=${encodeURIComponent(`coord:${lat},${lng};title:${name};addr:${name}`)}`,
  },
  {
    name: '百度地图',
    href: ({ name, position: { lat, lng } }) =>
      `https://api.map.baidu.com/marker?location=${lat},${lng}&title=${encodeURIComponent(name)}&content=${encodeURIComponent(name)}&coord_type=gcj02&output=html`,
  },
]

/** H5: she chooses which map shows her the way. It learns the place alone, and not from us where she comes from. */
export function GoThere({ name, position, kind = 'next' }: GoThereProps) {
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      <Button kind={kind} icon="way" onPress={() => setChoosing(true)}>
        带我去
      </Button>
      <Sheet open={choosing} title="用哪个地图" onClose={() => setChoosing(false)}>
        <Box className="go-there">
          {MAPS.map((map) => (
            <Press key={map.name} href={map.href({ name, position })} outside className="go-there__map">
              <Icon name="map" />
              <Box as="span" className="go-there__name">
                {map.name}
              </Box>
              <Icon name="chevron" size="xs" />
            </Press>
          ))}
        </Box>
        <Text kind="meta">地图软件会记得你查过这里。手机别人也看的，就记下地址，或者打电话问路。</Text>
      </Sheet>
    </>
  )
}
