import Taro from '@tarojs/taro'
import { roughly } from '@shared/rules/places'
import type { Position } from '@shared/values/place-content'

/** Her place to a kilometre, if she and her phone allow it. WeChat's rough one, rounded once more. */
export async function askWhere(): Promise<Position | undefined> {
  try {
    const { latitude, longitude } = await Taro.getFuzzyLocation({ type: 'gcj02' })
    return roughly({ lat: latitude, lng: longitude })
  } catch {
    return undefined
  }
}
