import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useModes } from '@/lib/modes'

const WIDE = 1024
const widthNow = () => Taro.getSystemInfoSync().windowWidth ?? 0

/** WeChat on a PC has room for three panes too. */
export function useWide(): boolean {
  const { step } = useModes()
  const [width, setWidth] = useState(widthNow)
  useEffect(() => {
    const follow = () => setWidth(widthNow())
    Taro.onWindowResize?.(follow)
    return () => Taro.offWindowResize?.(follow)
  }, [])
  return width >= WIDE && step === 0
}
