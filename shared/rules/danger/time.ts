/** "Ten years ago, never since": over, unless she says that it goes on. */
import type { Frame, Match } from './match'
import { anyOf } from './notation'

const YEARS = `
  五 六 七 八 九 十 十[几 多 一 二 三 四 五 六 七 八 九 来]
  [二 三 四 五 六 七 八 九 几]十[几 多 来 一 二 三 四 五 六 七 八 九]? <5-9> <1-9><0-9>`
const LONG_AGO = anyOf(`
  [${YEARS}]多?年以?前 [好 很]?多年以?前 小时候 小时(?=爸 妈 被) 童年 儿时 上?小学的?时候? 年轻的?时候? 年轻时
  早年 我还?小的时候 几岁的时候 前世 上辈子 [<一二三四五六七八九> 十<一二三>? <1-9> 1<0-3>]岁的?[时候 那年 时]
  读书的?时候? 上[初中 高中 大学]的?时候? [19 20<01>]<0-9>{1,2}年`)
const EARLIER = anyOf(`
  以前 之前 从前 曾经 过去 原来 早些年 那时候 当时 当年 去年 前年 那年 年前 头一个 头婚 第一任 上一段 前一段 刚结婚 结婚初 婚前 有一次 一次 过`)
const NOW = anyOf(`
  现在 如今 昨 今天 今晚 今早 刚才 刚刚 前天 前几天 又 还在 至今 到现在 最近 这几天 上周 上个?月 这个月 开始 正在
  越来越 从.*?就 这次`)
const GOES_ON = anyOf(`
  [现在 如今 至今 到现在 这几天 最近 昨天 今天][都 也]?[还 又 仍 依然] 又[开始 来 打 动 找 犯]
  还[这样 那样 是这样 在打 打 是打] 越来越 变本加厉 没有?改 不改 从来没停`)
const OVER = anyOf(`
  [再也?没有? 没有?再 再没得 没再 再也不 不再][打 动 碰 犯 发生 这样 那样 有过 过(?!来) 家暴 对我 敢 出现 联系
    见 找 想 威胁 。 $]
  [<^说称讲> ^]从来?没有?真?的?[打 动] 早[就 都]?[已经?]?过去了? [都 已经 已]过去了? 过去的事
  [<^说称证会要誓诺没不> ^]改好?了 改过[来 自新] 不打了 没打了 不动手了
  早?[已经? 就 都][和好 去世 过世 离世 坐牢 判刑 好了 走出来]
  现在[我们 他 过得 一切 都 对我 日子]*[很 挺 蛮]?[好 平静 正常 幸福] 好多了 和好如初 翻篇 放下了 好了很多 好转
  没事了 好了[一 两 三 四 五 六 七 八 九 十 几 好几][多 来]?年 治好了 康复了 早就?没来往 没来往了 早就?离了 早就?出来了 成了家
  离了?婚?[${YEARS}]多?年 <零〇一二三四五六七八九十0-9>{1,4}年就?离 再没见过
  处理好了 已经解决了`)

export function isOver({ before, found, after, clause, later }: Match, frame: Frame): boolean {
  if (GOES_ON.test(after + '。' + later)) return false
  if (NOW.test(before.replace(/又打又骂|的?时候.*/, '')) || /[又昨]|今天|刚才|刚刚|现在/.test(before.slice(-8)))
    return false
  if (LONG_AGO.test(clause) || frame.longAgo) return true
  const earlier = EARLIER.test(before) || /过/.test(found + after.slice(0, 4))
  return earlier && OVER.test(after + '。' + later)
}

export const startsLongAgo = (clause: string): boolean => LONG_AGO.test(clause)
export const isNow = (clause: string): boolean => NOW.test(clause)
