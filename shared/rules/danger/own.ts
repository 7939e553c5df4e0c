/** "I slapped his mistress, she sues me": she did it herself, and nobody harms her in these words. */
import type { Match } from './match'
import { anyOf } from './notation'

const I_DID = anyOf(`
  [^ 昨天 今天 刚才 所以 因为 后来 是 但 结果 时候]我[不小心 一气之下 气得 忍不住 也 就 才 昨天 今天 昨晚 先 只是 一时冲动 一生气 说要 气急了 当时 只 曾 曾经
    失手 一冲动]*(?:打了?.{1,4})?[把.{1,6}]?$`)
const FORCE = /^[打踢砸摔推捅扇掀掐咬撕抓揍捶巴骂闹]|^耳[光屎巴刮]|^动手|^[一两几]/
const TURNS_ON_HER = /我|自己|死/

export function isOwnDoing({ before, found, after }: Match): boolean {
  if (/^我把他/.test(before + found) && !/^我把他.{0,6}(?:惹|气|吵|逼)/.test(before + found)) return true
  return (
    I_DID.test(before) && FORCE.test(found) && !TURNS_ON_HER.test(found) && !/^[^。]{0,3}(?:不过|不赢|我)/.test(after)
  )
}
