import { useState } from 'react'
import { LIMITS } from '@shared/values/limits'
import { Box, Field, Icon, Press, type FieldProps } from '@/ui'
import './door.scss'

type PassphraseFieldProps = Pick<FieldProps, 'id' | 'reason' | 'value' | 'onInput' | 'error' | 'foot' | 'onEnter'> & {
  /** She makes it up here; otherwise she has one. */
  fresh?: boolean
}

/** Dots until she asks to see it. Pasting and password managers are welcome. */
export function PassphraseField({ fresh, ...field }: PassphraseFieldProps) {
  const [shown, show] = useState(false)
  return (
    <Field
      {...field}
      label="口令"
      masked={!shown}
      maxLength={LIMITS.passphrase.max}
      autoComplete={fresh ? 'new-password' : 'current-password'}
      action={
        <Press className="wbd-look" aria-label={shown ? '遮住口令' : '看看口令'} onPress={() => show(!shown)}>
          <Icon name="eye" size="s" />
          <Box as="span">{shown ? '遮住' : '看看'}</Box>
        </Press>
      }
    />
  )
}
