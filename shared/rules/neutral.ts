/**
 * What is told outside of the app: whoever holds the phone, or looks at it, reads it. It is the same for everything that
 * can have happened, so that it says nothing of what it was, with whom or where; even the app is not named.
 */
export type Notice = Readonly<{ title: string; text: string }>

export const NOTICE: Notice = { title: '有一条新消息', text: '有空时打开看看' }
/** The fields of WeChat's template, as its editor calls them. */
export const NOTICE_FIELDS: Readonly<Record<string, string>> = { thing1: NOTICE.title, thing2: NOTICE.text }

/** The title of what she puts into her phone's calendar, if she asks for it. Nothing else stands in it but the time. */
export const CALENDAR_TITLE = '有事'

/** Words that tell what it is about. None may stand in anything that is told outside of the app. */
export const TOPIC_WORDS: readonly string[] = [
  '婚',
  '离',
  '恋',
  '夫妻',
  '老公',
  '丈夫',
  '伴侣',
  '家',
  '暴',
  '动手',
  '挨打',
  '伤',
  '怕',
  '安全',
  '保护',
  '求助',
  '心理',
  '情绪',
  '咨询',
  '辅导',
  '调解',
  '律师',
  '法',
  '维权',
  '权益',
  '妇',
  '女',
  '姐',
  '妹',
  '茶竹',
  '中心',
  '驿站',
  '工作室',
  '老师',
  '预约',
  '面谈',
  '见面',
  '候补',
  '回执',
]
export const topicsIn = (text: string): string[] => TOPIC_WORDS.filter((word) => text.includes(word))
