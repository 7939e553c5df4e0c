import { useState } from 'react'
import { LIMITS } from '@shared/values/limits'
import { useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { deviceName } from '@/lib/device'
import { errorText } from '@/lib/error-text'
import { Box, Button, Card, Field } from '@/ui'
import { arrived } from '../frame/arrived'
import { focusOn } from '../frame/focus-on'
import { PassphraseField } from '../frame/passphrase-field'
import { Problem, problemText } from '../frame/problem'
import { useTyped } from '../frame/use-typed'
import { nameMissing, passphraseHint, passphraseMissing } from './choosing'

const NAME_ID = 'join-name'
const PASSPHRASE_ID = 'join-passphrase'
interface Wrong {
  name?: string
  passphrase?: string
  problem?: string
}

/** On a computer: a name and a passphrase of her own choice. */
export function AcceptHere({ code, name, onClosed }: { code: string; name: string; onClosed: () => void }) {
  const accept = useApiCommand('account', 'acceptInvitation')
  const [signInName, setName] = useTyped('')
  const [passphrase, setPassphrase] = useTyped('')
  const [wrong, setWrong] = useState<Wrong>({})

  const say = (now: Wrong) => {
    setWrong(now)
    if (now.name) focusOn(NAME_ID)
    else if (now.passphrase) focusOn(PASSPHRASE_ID)
  }
  function failed(thrown: unknown) {
    const error = asCallError(thrown)
    const { code: why, fields } = error.failure
    if (why === 'NAME_TAKEN') return say({ name: errorText(error.failure) })
    if (why === 'PASSPHRASE_WEAK') return say({ passphrase: errorText(error.failure) })
    if (why === 'INVITATION_ENDED' || why === 'NEEDS_SECOND_ADMIN') return onClosed()
    if (fields?.['signInName']) return say({ name: '名字里有不能用的字。只用汉字、字母、数字和 . _ -。' })
    if (fields?.['passphrase']) return say({ passphrase: '这个口令不行，换一个长一点的。' })
    say({ problem: problemText(error, '没连上，没办成。写的还在，连上再按一次。') })
  }
  async function submit() {
    if (accept.isPending) return
    const missing: Wrong = { name: nameMissing(signInName), passphrase: passphraseMissing(passphrase) }
    if (missing.name || missing.passphrase) return say(missing)
    say({})
    const device = deviceName(navigator.userAgent)
    try {
      const { token } = await accept.mutateAsync({ returnCode: code, signInName, passphrase, device })
      setPassphrase('')
      await arrived(token, false)
    } catch (thrown) {
      failed(thrown)
    }
  }
  return (
    <Card>
      <Box className="wbd">
        <Field
          id={NAME_ID}
          label="登录用的名字"
          reason="以后在电脑上进来时写它。字母大小写都行。"
          value={signInName}
          onInput={setName}
          error={wrong.name}
          maxLength={LIMITS.signInName.max}
          autoComplete="username"
          onEnter={() => focusOn(PASSPHRASE_ID)}
        />
        <PassphraseField
          fresh
          id={PASSPHRASE_ID}
          reason="一句只有你想得到的话，好记又难猜。别用生日、电话和别处用过的。"
          value={passphrase}
          onInput={setPassphrase}
          error={wrong.passphrase}
          foot={passphraseHint(passphrase, [signInName, name])}
          onEnter={() => void submit()}
        />
        <Problem>{wrong.problem}</Problem>
        <Button kind="next" busy={accept.isPending} onPress={() => void submit()}>
          {accept.isPending ? '在办' : '就用这个，进来'}
        </Button>
      </Box>
    </Card>
  )
}
