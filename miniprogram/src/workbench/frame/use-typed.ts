import { useDidHide } from '@tarojs/taro'
import { useEffect, useState, type Dispatch, type SetStateAction } from 'react'
import { onExit } from '@/lib/exit'

/** A code or passphrase: gone as soon as the page is not in sight, and with quick exit in the same turn. */
export function useTyped<T>(empty: T): [T, Dispatch<SetStateAction<T>>] {
  const [value, setValue] = useState(empty)
  useDidHide(() => setValue(empty))
  useEffect(() => onExit(() => setValue(empty)), [empty])
  return [value, setValue]
}
