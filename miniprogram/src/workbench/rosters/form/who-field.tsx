import { useState } from 'react'
import { lengthOf, LIMITS } from '@shared/values/limits'
import { Box, Button, Field, FieldError, Icon, Press, Text } from '@/ui'
import { focusOn } from '../../frame/focus-on'
import type { Person } from '../use-room'

interface WhoFieldProps {
  id: string
  label: string
  reason?: string
  who: readonly string[]
  /** Those who can keep this post. */
  people: readonly Person[]
  nameOf: (id: string) => string
  onChange: (who: readonly string[]) => void
  /** Somebody without an account; gives her new id. Absent where nobody without a card can sit. */
  onNew?: (name: string) => string
  error?: string
}

const MOST = 8
const SHOWN = 6

/** People by name; whoever has no account is written down by her name alone. */
export function WhoField({ id, label, reason, who, people, nameOf, onChange, onNew, error }: WhoFieldProps) {
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const found = people.filter((one) => one.active && !who.includes(one.id) && one.name.includes(name)).slice(0, SHOWN)
  const known = people.some((one) => one.name === name)
  const fresh = lengthOf(name) >= LIMITS.displayName.min && lengthOf(name) <= LIMITS.displayName.max && !known
  const add = (one: string) => {
    onChange([...who, one])
    setTyped('')
    focusOn(id)
  }
  return (
    <Box role="group" aria-labelledby={`${id}-of`} className="cz-stack-s">
      <Box>
        <Box as="p" id={`${id}-of`} className="cz-field__label">
          {label}
        </Box>
        {reason ? <Text kind="meta">{reason}</Text> : null}
      </Box>
      {who.length > 0 ? (
        <Box className="cz-line">
          {who.map((one) => (
            <Press
              key={one}
              className="wbr-name"
              aria-label={`去掉${nameOf(one)}`}
              onPress={() => onChange(who.filter((other) => other !== one))}
            >
              <Box as="span">{nameOf(one)}</Box>
              <Icon name="cross" size="xs" />
            </Press>
          ))}
        </Box>
      ) : null}
      {who.length < MOST ? (
        <>
          <Field
            id={id}
            label={`${label}，加一个人`}
            value={typed}
            onInput={setTyped}
            placeholder="写名字找"
            error={error}
          />
          <Box className="cz-line">
            {found.map((one) => (
              <Press key={one.id} className="wbr-name wbr-name--add" onPress={() => add(one.id)}>
                <Icon name="plus" size="xs" />
                <Box as="span">{one.name}</Box>
              </Press>
            ))}
            {fresh && onNew ? (
              <Button small onPress={() => add(onNew(name))}>
                {`名单上没有，就写「${name}」`}
              </Button>
            ) : null}
          </Box>
        </>
      ) : (
        <FieldError id={id} error={error} />
      )}
    </Box>
  )
}
