import Taro from '@tarojs/taro'
import type { Position } from '@shared/values/place-content'
import { Button, type ButtonKind } from '@/ui'

export interface GoThereProps {
  name: string
  address?: string | undefined
  position: Position
  kind?: ButtonKind
}

const STREET = 16

/** WeChat's own map page; from there she may go on to the map she likes. */
export function GoThere({ name, address, position: { lat, lng }, kind = 'next' }: GoThereProps) {
  const show = () =>
    void Taro.openLocation({ latitude: lat, longitude: lng, name, scale: STREET, ...(address && { address }) }).catch(
      () => undefined, // she went back
    )
  return (
    <Button kind={kind} icon="way" onPress={show}>
      带我去
    </Button>
  )
}
