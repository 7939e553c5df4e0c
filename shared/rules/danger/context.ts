/**
 * The same words may deny a danger, tell of one long over, suppose one, or belong to somebody's story. Each filter
 * below spares one match in one clause; when in doubt it lets the match stand, because a missed danger costs more.
 */
import type { Entry } from './kinds'

export type Frame = Readonly<{ story: boolean; supposed: boolean; longAgo: boolean }>
export type Match = Readonly<{ before: string; found: string; after: string; clause: string; later: string }>

const CHILD = '孩子|娃儿|娃|女儿|儿子|小孩|老婆|妈|她|家人|老人|我们'

/** A denial must touch what it denies: only these words may stand between. "不同意离婚他就打我" denies nothing. */
const BETWEEN = `(?:有|过|得|再|真的?|真正|实际|对(?:我|${CHILD})(?:和(?:孩子|娃))?|跟我|和我|在|动手|怎么|曾|敢|会|舍得|想过?|说过?|打算|去|把(?:我|${CHILD})|用过?|人|什么|任何|到|要|出现|发生|存在|遇到|经历|受过?|直接|因为|这个|的|被|遭|他|你|爱|是|想着|轻易|一次|出手|手|来|试图|企图|实施|参与|做过?|现象)`
const DENIED = new RegExp(
  `(?:更?(?:别|不用|不必|不要|莫)(?:说|提|谈|讲)|(?:不能|无法|没法|不足以)(?:认定|证明)(?:是)?|没有|没得|莫得|没|未|未曾|不会|不敢|不可能|不是|并非|绝不|从不|不存在|并无|毫无|无|禁止|反对|拒绝|舍不得|不(?!让|许|准|给|到|听|就|如|停|断|但|仅|光|只|管|要|知|能|出|了|行|想|同|愿|肯))${BETWEEN}{0,4}$`,
)
const DENIED_AFTER =
  /^(?:过)?(?:我|人|她|孩子|娃)?(?:这种|这类|那种|的)?(?:事|事情|行为|情况|话|打算|想法|念头|现象)?(?:倒|是|肯定|都|也|还|从来|绝对|真的)*(?:没有(?!人|谁|用|一|办|哪|地|证)|没得(?!人|法|办)|不存在|不会的?$|没发生|谈不上|不至于|没(?:过|有过))|^(?:头)?(?:我|人)?(?:都|也)(?:从来|从)?没(?:有)?(?:打|动|碰|给|挨|过|有|舍得)/
/** "没有不打我的一天", "不是没打过", "说没打我" and "难道" turn a denial around. */
const DENIED_TWICE =
  /(?:没有|没|不是|哪|难道|谁说|哪个说|哪个讲|怎么可能|未必|除非|很少|从不|不可能|从来不|并非|才怪|几时)[^□]{0,5}$/
const DISPUTED =
  /(?:他|警察|婆婆|公公|男方|对方|老公)[^□]{0,4}(?:说|讲|承认|狡辩|嘴硬|撒谎|否认|装作?|坚持)[^□]{0,6}$|(?:以为|保证|发誓|答应|希望|求|盼|只要|才能|怎么让|如何让|怎样让|承诺|说好|巴不得|早晚|等)[^□]{0,8}$/
const STILL_DENIED = /^[^□]{0,4}(?:就是|就(?:不|难|骂|算|手痒)|才怪|的一天|的时候|的日子)/

export function isDenied({ before, found, after }: Match): boolean {
  const denial = DENIED.exec(before)
  if (!denial) return DENIED_AFTER.test(after) && !/^(?:不|没)/.test(found)
  const ahead = before.slice(0, denial.index)
  return !(DENIED_TWICE.test(ahead) || DISPUTED.test(ahead) || STILL_DENIED.test(after))
}

const YEARS =
  '(?:[五六七八九十]|十[几多一二三四五六七八九来]|[二三四五六七八九几]十[几多来一二三四五六七八九]?|[5-9]|[1-9][0-9])'
const LONG_AGO = new RegExp(
  `${YEARS}多?年(?:以)?前|好多年(?:以)?前|多年(?:以)?前|很多年前|小时候|小时(?=爸|妈|被)|童年|儿时|上?小学的?时候?|年轻(?:的)?时候?|年轻时|早年|我(?:还)?小的时候|几岁的时候|前世|上辈子|(?:[一二三四五六七八九]|十[一二三]?|[1-9]|1[0-3])岁(?:的)?(?:时候|那年|时)|读书的?时候?|上(?:初中|高中|大学)(?:的)?时候?|(?:19|20[01])[0-9]{1,2}年`,
)
const EARLIER =
  /以前|之前|从前|曾经|过去|原来|早些年|那时候|当时|当年|去年|前年|那年|年前|刚结婚|结婚初|婚前|有一次|一次|过/
const NOW =
  /现在|如今|昨|今天|今晚|今早|刚才|刚刚|前天|前几天|又|还在|至今|到现在|最近|这几天|上周|上个?月|这个月|开始|正在|越来越|从.*?就|这次/
const GOES_ON =
  /(?:现在|如今|至今|到现在|这几天|最近|昨天|今天)(?:都|也)?(?:还|又|仍|依然)|又(?:开始|来|打|动|找|犯)|还(?:这样|那样|是这样|在打|打|是打)|越来越|变本加厉|没(?:有)?改|不改|从来没停/
const OVER = new RegExp(
  '(?:再也?没有?|没有?再|再没得|没再|再也不|不再)(?:打|动|碰|犯|发生|这样|那样|有过|过(?!来)|家暴|对我|敢|出现|联系|见|找|想|威胁|。|$)|' +
    '(?:[^说称讲]|^)从来?没(?:有)?(?:真的?)?(?:打|动)|早(?:就|都)?(?:已经?)?过去了?|(?:都|已经|已)过去了?|过去的事|(?:[^说称证会要誓诺没不]|^)改(?:好)?了|改过(?:来|自新)|不打了|没打了|不动手了|' +
    '早?(?:已经?|就|都)(?:和好|去世|过世|离世|坐牢|判刑|好了|走出来)|现在(?:我们|他|过得|一切|都|对我|日子)*(?:很|挺|蛮)?(?:好|平静|正常|幸福)|好多了|和好如初|翻篇|放下了|好了很多|好转|没事了',
)

export function isOver({ before, found, after, clause, later }: Match, frame: Frame): boolean {
  if (GOES_ON.test(after + '。' + later)) return false
  if (NOW.test(before.replace(/又打又骂|的?时候.*/, '')) || /又|昨|今天|刚才|刚刚|现在/.test(before.slice(-8)))
    return false
  if (LONG_AGO.test(clause) || frame.longAgo) return true
  const earlier = EARLIER.test(before) || /过/.test(found + after.slice(0, 4))
  return earlier && OVER.test(after + '。' + later)
}

const IF = /如果|假如|要是|倘若|假设|若是|万一|假使|假若/
/** "再打", "就打" and "还打" presume that it has happened or is her daily rule. */
const PRESUMED = /(?:再|又|就|还|继续|一直|总|更|天天)[^□]{0,4}$/

export function isSupposed({ before, found }: Match, frame: Frame): boolean {
  if (/^(?:又|就|再|还|天天|经常|老是|总|一直|往死里)/.test(found) || PRESUMED.test(before)) return false
  return frame.supposed || (IF.test(before) && !/如果不是|要不是/.test(before))
}

const LAW_TALK =
  /规定|法律(?!援)|法条|定义|什么是|什么叫|是什么|是指|指的是|怎么认定|认定标准|如何认定|判几年|判多久|判刑|量刑|多少年|条例|保护法|民法典|刑法|宣传|讲座|培训|论文|作业|课程|课堂|知识|志愿|活动|普法|定罪|立案标准|犯法|坐牢|有哪些|哪些(?:行为|情形)|包括|属于|构成|区别|比例|数据|主题|海报|题目|考试|预防|研究|意思$/
const PARTY =
  /我(?!想|要|们(?:想|要|单位|村|社区|学校|妇联|班|老师|公司)|是|在|国|能|可以)|老公|丈夫|男朋友|男友|前夫|对象|他|她|孩子|女儿|儿子|爸|妈|婆|妹|姐/

export function isLawTalk({ before, found, after }: Match, entry: Entry): boolean {
  const rest = before + after
  const people = entry.topic || /^打(?:人|老婆|媳妇|女人|老人)/.test(found)
  return Boolean(people) && LAW_TALK.test(rest) && !PARTY.test(rest)
}

/** Her own people: what happens to them happens now and near, whoever told her. */
export const NEAR =
  /我(?:的|们|这|那|有个|有一个|一个)?(?:老公|丈夫|男|爱人|对象|前夫|家|妹|姐|妈|爸|哥|弟|嫂|奶|外|婆|女|儿|孩|娃|朋友|闺蜜|同学|同事|邻|表|堂|侄|孙|室友|学生|班|也|跟|和|像|同|自己|屋|小姨|姨|姑)|邻居|隔壁(?!村|县|镇|乡|市)|楼上|楼下|对门/
const TOLD =
  /(?:看|刷|追|听|读|翻)(?:到|了|过|的|个|见|着)?[^□]{0,6}(?:电视|新闻|电影|小说|剧|抖音|快手|视频|报道|帖子|微博|热搜|直播|书|公众号|文章|节目|报纸|故事)|(?:电视|新闻|电影|小说|剧|抖音|快手|网|书|报纸|手机|节目|直播间|朋友圈|课本|微博|群)(?:里|上|中)(?:面|头)?(?:的|有|说|看|讲|那|放|演|报|女|男|好多|都|经常|刷)|(?:朋友圈|抖音|微博|网上)有(?:人|个)|案例|热搜|新闻(?:里|说|报)|报道(?:说|里|了)|法治进行时|今日说法|女主|男主|主角|剧情|梦见|梦到|做梦|游戏里/
const HEARSAY =
  /听说|据说|听人|听别人|有人说|别人说|人家说|大家说|他们说|网友(?:说|们)|村里人说|传言|听讲|(?:大家|人人|个个)都说/

export function startsStory(clause: string): boolean {
  return TOLD.test(clause) || (HEARSAY.test(clause) && !NEAR.test(clause) && !/我[^□]{0,3}(?:被|遭)/.test(clause))
}
export function startsIf(clause: string): boolean {
  return IF.test(clause) && !/如果不是|要不是/.test(clause)
}
export function startsLongAgo(clause: string): boolean {
  return LONG_AGO.test(clause)
}
export function isNow(clause: string): boolean {
  return NOW.test(clause)
}

/** In a told story a match stands only if she, or one near her, is the one it happens to. */
export function isStory({ before, found, clause, after }: Match, frame: Frame): boolean {
  if (!frame.story) return false
  if (TOLD.test(clause))
    return (
      !(/我/.test(found) || (/[他公夫男]$/.test(before) && /^我/.test(after))) &&
      !NEAR.test(before.replace(/.*(?:看|刷|听)/, ''))
    )
  return !/我/.test(found + before.slice(-3)) && !NEAR.test(clause)
}

/** "我十三岁", "我读初二": a child writes for herself. */
export const MINOR =
  /^(?:本人|今年|女生?|刚满)*(?:1[0-7]|十[一二三四五六七])岁(?!的?(?:时候|那年|时|女|儿|孩|娃))|我今年1[0-7]$|我(?:今年|现在|才|只有|刚满|刚|还|是|快|马上)*(?:[5-9]|1[0-7]|[六七八九十]|十[一二三四五六七])(?:周)?岁(?!的?(?:时候|那年|时|女|儿|孩|娃))|我(?:今年|现在|还在|才|在|是|还)*(?:读|上|念)?(?:小学|初中|高中|初[一二三]|高[一二]|[一二三四五六七八九]年级)(?!同学|老师|的时候|时|毕业|女|儿|孩)|我(?:还)?(?:是)?(?:个|名)?(?:未成年|小学生|初中生|高中生)/
