import Taro from '@tarojs/taro'
import { onExit } from './exit'

/** Everything that we keep on the phone carries this prefix, so that all of it can be cleared by name. */
const PREFIX = 'chazhu.'
type Kept = 'modes' | 'codes' | 'public' | 'places' | 'draft' | 'holder'
export const KEPT: readonly Kept[] = ['modes', 'codes', 'public', 'places', 'draft', 'holder']

/** A full or forbidden store must never break a page: reading gives nothing, writing gives up. */
export function readKept<T>(name: Kept): T | undefined {
  try {
    const text: unknown = Taro.getStorageSync(PREFIX + name)
    return typeof text === 'string' && text ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}

export function keep(name: Kept, value: unknown): boolean {
  try {
    Taro.setStorageSync(PREFIX + name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function drop(name: Kept): void {
  try {
    Taro.removeStorageSync(PREFIX + name)
  } catch {
    // nothing was kept then
  }
}

// Not what she chose to keep: it goes with quick exit, whichever page she leaves from.
onExit(() => drop('holder'))
