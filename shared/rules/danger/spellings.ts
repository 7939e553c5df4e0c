/** How people write what the rule looks for: old letters, pinyin, slang, slips of the finger and dialect. */

/** Traditional or variant letter, then the plain one. Only letters that the rule looks at. */
const LETTER_PAIRS =
  '殺杀煞杀鯊杀鲨杀婦妇強强姦奸說说媽妈兒儿關关鎖锁門门離离這这沒没還还個个們们來来時时讓让動动電电視视話话錢钱會会從从過过' +
  '後后點点樓楼藥药農农遺遗書书結结脫脱氣气煩烦愛爱給给學学師师飯饭對对聽听聞闻間间麼么嗎吗嚇吓燒烧潑泼搧扇搥捶槌捶錘捶锤捶' +
  '毆殴傷伤頭头腦脑臉脸發发綁绑將将針针燙烫報报現现誰谁辦办無无盡尽於于歸归種种樣样車车證证條条開开總总經经當当幾几歲岁爺爷' +
  '孫孙親亲騷骚擾扰脅胁嚇吓斷断實实體体網网鄰邻應应並并虧亏壞坏賭赌馬马裡里裏里紅红腫肿單单獨独東东貼贴擊击戀恋穩稳難难' +
  '妳你俺我咱我亖死暴暴爆暴伱你莪我の的帳账'

export const LETTERS: Record<string, string> = {}
for (let at = 0; at < LETTER_PAIRS.length; at += 2) LETTERS[LETTER_PAIRS.charAt(at)] = LETTER_PAIRS.charAt(at + 1)

/** Latin letters that stand for a Chinese word people do not dare, or are not allowed, to write out. */
export const PINYIN: Record<string, string> = {
  wo: '我',
  ta: '他',
  da: '打',
  dawo: '打我',
  tadawo: '他打我',
  bao: '暴',
  jiabao: '家暴',
  jb: '家暴',
  sha: '杀',
  zisha: '自杀',
  zs: '自杀',
  si: '死',
  dasi: '打死',
  nong: '弄',
  nongsi: '弄死',
  xiangsi: '想死',
  jian: '奸',
  qiangjian: '强奸',
  qj: '强奸',
  lg: '老公',
  laogong: '老公',
  dao: '刀',
}

/**
 * Spellings that no single letter explains: net slang, typing slips, dialect written by ear. A pattern runs only in a
 * text that has one of the letters before it.
 */
export const SPELLINGS: readonly (readonly [string, RegExp, string])[] = [
  ['系', /发生(?:了)?(?:性)?关系/g, '同房'],
  ['j', /强j/g, '强奸'],
  ['自紫', /自[s啥鲨刹沙]|紫砂(?!壶|杯|茶)/g, '自杀'],
  ['割', /割[婉碗]/g, '割腕'],
  ['大', /([他她公夫人爸直又刚天])大(我|人)(?![0-9一二两三四五六七八九十几好很多]|岁)/g, '$1打$2'],
  ['撒', /撒(?=了?我|了?你|我全|你全|人)/g, '杀'],
  ['强墙', /强[间尖]|墙奸/g, '强奸'],
  ['索', /索(?=在|起|到|着)/g, '锁'],
  ['波', /波子/g, '脖子'],
  ['煽', /煽(?=了?我|了?他|耳|我一)/g, '扇'],
  ['揣', /揣(?=了?我|了?孩子)/g, '踹'],
  ['夯', /夯(?=了?我|了?她|了?他|人)|夯$/g, '打'],
  ['夯', /又夯/g, '又打'],
  ['汉', /妈老汉/g, '爸妈'],
  ['汉', /老汉儿/g, '爸'],
  ['壳', /脑壳/g, '头'],
  ['杆', /手杆/g, '手臂'],
  ['婆', /婆子妈/g, '婆婆'],
  ['屋', /屋头/g, '家里'],
  ['里', /里头/g, '里面'],
  ['外', /外头/g, '外面'],
  ['晓', /晓得/g, '知道'],
  ['啥', /啥子/g, '什么'],
  ['暴报宝', /[佳加]暴|家报(?=我|了我)|家宝(?=我|了我)/g, '家暴'],
  ['鼠', /想鼠/g, '想死'],
  ['凑', /凑(?=了?我一顿|我一顿|死我)/g, '揍'],
  ['她', /她他|他她/g, '他'],
  ['啷咋哪', /啷个|咋个|哪样/g, '怎么'],
  ['逮按毛', /逮到|逮倒|按倒(?=打|捶)|按到(?=打|捶)|毛起(?=打|捶)/g, '一直'],
  ['倒斗', /[倒斗](?=我打|我捶)/g, '着'],
]
