/** "He never hit me", "no beating ever happened": the same words, denied. In doubt the danger stands. */
import type { Match } from './match'
import { anyOf } from './notation'

/** A denial must touch what it denies: only these words may stand between. "不同意离婚他就打我" denies nothing. */
const BETWEEN = `
  谁 哪个 有 过 得 再 真的? 真正 实际 对[我 {她}][和[孩子 娃]]? 跟我 和我 在 动手 怎么 曾 敢 会 舍得 想过? 说过? 打算 去
  把[我 {她}] 用过? 人 什么 任何 到 要 出现 发生 存在 遇到 经历 受过? 直接 因为 这个 的 被 遭 他 你 爱 是 想着 轻易
  那种 这种 喜欢 容易 随便 一次 出手 手 来 试图 企图 实施 参与 做过? 现象`

const DENIED = anyOf(`
  [更?[别 不用 不必 不要 莫][说 提 谈 讲] [不能 无法 没法 不足以][认定 证明]是? 没有 没得 莫得 没 未 未曾 不会 不敢
  不可能 不是 并非 绝不 从不 不存在 并无 毫无 无 禁止 反对 拒绝 舍不得
  不(?!让 许 准 给 到 听 就 如 停 断 但 仅 光 只 管 要 知 能 出 了 行 想 同 愿 肯)][${BETWEEN}]{0,4}$`)

const DENIED_AFTER = anyOf(
  `
  ^过?[我 人 她 孩子 娃]?[这种 这类 那种 的]?[事 事情 行为 情况 话 打算 想法 念头 现象]?
    [倒 是 肯定 都 也 还 从来 绝对 真的]*
    [没有(?!人 谁 用 一 办 哪 地 证) 没得(?!人 法 办) 不存在 不会的?$ 没发生 谈不上 不至于 没[过 有过]]
  ^头?[我 人]?[都 也][从来 从]?没有?[打 动 碰 给 挨 过 有 舍得]`.replace(/\n {4}/g, ''),
)

/** "没有不打我的一天", "不是没打过", "说没打我" and "难道" turn a denial around. */
const DENIED_TWICE = anyOf(`
  [没有 没 不是 哪 难道 谁说 哪个说 哪个讲 怎么可能 未必 除非 很少 从不 不可能 从来不 并非 才怪 几时].{0,5}$`)
const DISPUTED = anyOf(`
  [他 警察 婆婆 公公 男方 对方 老公].{0,4}[说 讲 承认 狡辩 嘴硬 撒谎 否认 装作? 坚持].{0,6}$
  [以为 保证 发誓 答应 希望 求 盼 只要 才能 怎么让 如何让 怎样让 承诺 说好 巴不得 早晚 等].{0,8}$`)
const STILL_DENIED = anyOf('^.{0,4}[就是 就[不 难 骂 算 手痒] 才怪 的一天 的时候 的日子]')

export function isDenied({ before, found, after }: Match): boolean {
  const denial = DENIED.exec(before)
  if (!denial) return DENIED_AFTER.test(after) && !/^[不没]/.test(found)
  const ahead = before.slice(0, denial.index)
  return !(DENIED_TWICE.test(ahead) || DISPUTED.test(ahead) || STILL_DENIED.test(after))
}
