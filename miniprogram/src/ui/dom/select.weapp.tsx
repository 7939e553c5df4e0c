import { useMemo } from 'react'
import { Picker, View } from '@tarojs/components'
import type { SelectProps } from './types'

export function Select({ options, value, onChange, ...rest }: SelectProps) {
  const at = Math.max(
    0,
    options.findIndex((option) => option.value === value),
  )
  // The same list must be the same object: another one would travel to the screen at every key she presses.
  const range = useMemo(() => options.map(({ label }) => label), [options])
  return (
    <Picker
      {...rest}
      className="cz-select"
      mode="selector"
      range={range}
      value={at}
      onChange={({ detail }) => onChange(options[Number(detail.value)]?.value ?? value)}
    >
      <View className="cz-input cz-select__value">{options[at]?.label ?? ''}</View>
    </Picker>
  )
}
