/** "I slapped his mistress, she sues me": she did it herself, and nobody harms her in these words. */
import type { Match } from './match'
import { anyOf } from './notation'

const I_DID = anyOf(`
  [^ 昨天 今天 刚才 所以 因为 后来 是 但 结果 时候]我[不小心 一气之下 气得 忍不住 也 就 才 昨天 今天 昨晚 先 只是
  一时冲动 一生气 说要 气急了 当时 只 曾 曾经 失手 一冲动]*(?:打了?.{1,4})?[把.{1,6}]?$`)
const I_DID_TO_HIM = anyOf('^我把他(?!.{0,6}[惹 气 吵 逼])')
/** Only words of force: a hurt ear or a broken bone is never her own doing. */
const FORCE = anyOf('^[打 踢 砸 摔 推 捅 扇 掀 掐 咬 撕 抓 揍 捶 巴 骂 闹 动手 耳光 耳屎 一 两 几]')
const TURNS_ON_HER = /我|自己|死/
const HE_IS_STRONGER = anyOf('^.{0,3}[不过 不赢 我]')

export function isOwnDoing({ before, found, after }: Match): boolean {
  if (I_DID_TO_HIM.test(before + found)) return true
  return I_DID.test(before) && FORCE.test(found) && !TURNS_ON_HER.test(found) && !HE_IS_STRONGER.test(after)
}
