/** What she saw on television, heard of strangers or asks of the law is not her own danger. */
import type { Clause } from './clauses'
import type { Entry } from './lexicon'
import type { Frame, Match } from './match'
import { anyOf } from './notation'

/** Her own people: what happens to them happens now and near, whoever told her. */
export const NEAR = anyOf(`
  我[的 们 这 那 有个 有一个 一个]?[
    老公 丈夫 男 爱人 对象 前夫 家 妹 姐 妈 爸 哥 弟 嫂 奶 外 婆 女 儿 孩 娃 朋友 闺蜜 同学 同事 邻 表 堂 侄 孙 室友
    学生 班 也 跟 和 像 同 自己 屋 小姨 姨 姑]
  邻居 隔壁(?!村 县 镇 乡 市) 楼上 楼下 对门`)

const SHOWN = '电视 新闻 电影 小说 剧 抖音 快手 视频 报道 帖子 微博 热搜 直播 书 公众号 文章 节目 报纸 故事'
const TOLD = anyOf(`
  刷到.{0,12}[${SHOWN}]
  [看 刷 追 听 读 翻][到 了 过 的 个 见 着]?.{0,6}[${SHOWN}]
  [${SHOWN} 网 手机 直播间 朋友圈 课本 群][里 上 中][面 头]?[的 有(?!.{0,8}[我 她要 女儿 孩子 儿子]) 说 看 讲 那 放 演 报 女 男 好多 都 经常 刷]
  [朋友圈 抖音 微博 网上]有[人 个](?!.{0,8}[我 她要 女儿 孩子 儿子]) 案例 热搜 新闻[里 说 报] 报道[说 里 了] 法治进行时 今日说法 那辈人 那代人 那个年代 旧社会 女主 男主 主角 剧情
  梦见 梦到 做梦 游戏里(?!认识 碰 加 遇 聊)`)
const HEARSAY = anyOf(`
  听说 据说 听人 听别人 有人说 别人说 人家说 大家说 网友[说 们] 村里人说 传言 听讲 [大家 人人 个个]都说`)

export function startsStory(clause: string): boolean {
  return TOLD.test(clause) || (HEARSAY.test(clause) && !NEAR.test(clause) && !/我.{0,3}[被遭]/.test(clause))
}

/** In a told story a match stands only if she, or one near her, is the one it happens to. */
export function isStory({ before, found, clause, after }: Match, frame: Frame): boolean {
  if (!frame.story) return false
  if (!TOLD.test(clause)) return !/我/.test(found + before.slice(-3)) && !NEAR.test(clause)
  const toHer = /我/.test(found) || (/[他公夫男]$/.test(before) && /^我/.test(after))
  return !toHer && !NEAR.test(before.replace(/.*(?:[看刷听]|那辈人|那代人|那个年代|旧社会)/, ''))
}

const LAW_TALK = anyOf(`
  规定 法律(?!援) 法条 定义 什么是 什么叫 是什么 是指 指的是 怎么认定 认定标准 如何认定 判几年 判多久 判刑 量刑 多少年
  条例 保护法 民法典 刑法 宣传 讲座 培训 论文 作业 课程 课堂 知识 志愿 活动 普法 定罪 立案标准 犯法 坐牢 有哪些
  哪些[行为 情形] 包括 属于 构成 区别 比例 数据 主题 海报 题目 考试 预防 研究 意思$`)
const PARTY = anyOf(`
  我(?!想 要 们[想 要 单位 村 社区 学校 妇联 班 老师 公司] 是 在 国 能 可以) 老公 丈夫 男朋友 男友 前夫 对象 他 她
  孩子 女儿 儿子 爸 妈 婆 妹 姐`)

/** She studies, teaches or writes about it. */
const STUDY = anyOf(`
  写作业 法考 论文选 写论文 论文写 题目 比赛 竞赛 手册 展板 心得 讲座 普法 课件 辩论 演讲 毕业设计 实习报告 调研 纯好奇 测试一下 我写的小说 写小说 写剧本 写故事 小品 排练
  剧本 征文 教案 公开的判决书`)
export const isStudy = (clauses: readonly Clause[]): boolean => clauses.some(({ text }) => STUDY.test(text))

export function isLawTalk({ before, found, after }: Match, entry: Entry): boolean {
  const rest = before + after
  const named = Boolean(entry.topic) || /^打(?:人|老婆|媳妇|女人|老人)/.test(found)
  return named && LAW_TALK.test(rest) && !PARTY.test(rest)
}
