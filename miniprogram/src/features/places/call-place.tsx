import { Button, type ButtonKind } from '@/ui'

/** A place without a number of its own is reached through 12338. `whole`: the number stands on it. */
export const CallPlace = ({ phone, kind, whole }: { phone: string | undefined; kind: ButtonKind; whole?: boolean }) =>
  phone ? (
    <Button kind={kind} icon="phone" dials={phone}>
      {whole ? `打 ${phone}` : '打电话'}
    </Button>
  ) : (
    <Button kind={kind} icon="phone" calls="federation">
      打 12338 转
    </Button>
  )
