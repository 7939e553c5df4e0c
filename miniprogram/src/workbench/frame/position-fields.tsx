import { Box, Field, FieldError, Text } from '@/ui'

type Numbers = { lat: string; lng: string }
const PAIR = /^\s*(\d{1,3}(?:\.\d+)?)\s*[,，\s]\s*(\d{1,3}(?:\.\d+)?)\s*$/

/** Both pasted at once, in either order: east of the district's west is the longer number. */
export function pairOf(typed: string): Numbers | undefined {
  const [, one, other] = PAIR.exec(typed) ?? []
  if (one === undefined || other === undefined) return undefined
  return Number(one) < Number(other) ? { lat: one, lng: other } : { lat: other, lng: one }
}

interface PositionFieldsProps extends Numbers {
  /** What it is good for. */
  reason?: string
  onChange: (numbers: Partial<Numbers>) => void
  error: string | undefined
}

const HOW = '电脑上打开高德或腾讯的「坐标拾取」，点这扇门，把两个数一起粘进来就行。别用百度的，会差几百米。'

/** Two numbers, and where they are read. */
export function PositionFields({ lat, lng, reason = '', onChange, error }: PositionFieldsProps) {
  const take = (key: keyof Numbers) => (typed: string) => onChange(pairOf(typed) ?? { [key]: typed })
  return (
    <Box role="group" aria-labelledby="place-position-label" className="wbl-hours">
      <Box>
        <Box as="p" id="place-position-label" className="cz-field__label">
          在地图上
          <Box as="span" className="cz-field__optional">
            可不填
          </Box>
        </Box>
        <Text kind="meta">{`${reason}${HOW}`}</Text>
      </Box>
      <Box className="wbl-two">
        <Field id="place-position" label="北纬（小的数）" value={lat} onInput={take('lat')} placeholder="例：29.356" />
        <Field id="place-lng" label="东经（大的数）" value={lng} onInput={take('lng')} placeholder="例：105.927" />
      </Box>
      <FieldError id="place-position" error={error} />
    </Box>
  )
}
