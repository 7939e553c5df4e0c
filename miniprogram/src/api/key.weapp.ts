import Taro from '@tarojs/taro'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const LENGTH = 24 // 6 bits each: 144

export const encodeKey = (bytes: Uint8Array): string => Array.from(bytes, (byte) => ALPHABET[byte & 63]).join('')

/**
 * Base libraries before 2.15 have no random source at all. The key then mixes the clock and Math.random: enough to
 * tell commands apart, which is its duty; on weapp the server binds a key to WeChat's identity of the caller besides.
 */
function weakBytes(): Uint8Array {
  const bytes = new Uint8Array(LENGTH)
  let clock = Date.now()
  for (let i = 0; i < LENGTH; i += 1) {
    bytes[i] = (Math.floor(Math.random() * 256) ^ clock) & 255
    clock = Math.floor(clock / 7)
  }
  return bytes
}

export async function newKey(): Promise<string> {
  try {
    const { randomValues } = await Taro.getRandomValues({ length: LENGTH })
    return encodeKey(new Uint8Array(randomValues))
  } catch {
    return encodeKey(weakBytes())
  }
}
