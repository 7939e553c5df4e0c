import { useEffect, useState } from 'react'
import { useModes } from '@/lib/modes'

const WIDE = '(min-width: 1024px)'
const isWide = () => typeof window !== 'undefined' && (window.matchMedia?.(WIDE).matches ?? false)

/** Room for three panes. Large type needs the room itself, so then the views follow one another. */
export function useWide(): boolean {
  const { step } = useModes()
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    const list = window.matchMedia?.(WIDE)
    if (!list) return undefined
    const follow = () => setWide(list.matches)
    list.addEventListener('change', follow)
    return () => list.removeEventListener('change', follow)
  }, [])
  return wide && step === 0
}
