import { Picker, View } from '@tarojs/components'
import type { SelectProps } from './types'

export function Select({ options, value, onChange, ...rest }: SelectProps) {
  const at = Math.max(
    0,
    options.findIndex((option) => option.value === value),
  )
  return (
    <Picker
      {...rest}
      className="cz-select"
      mode="selector"
      range={options.map(({ label }) => label)}
      value={at}
      onChange={({ detail }) => onChange(options[Number(detail.value)]?.value ?? value)}
    >
      <View className="cz-input cz-select__value">{options[at]?.label ?? ''}</View>
    </Picker>
  )
}
