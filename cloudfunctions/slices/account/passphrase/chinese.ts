/**
 * What people here choose, the likeliest first: a place in this list is what a guesser needs to try. Pinyin of wishes,
 * names and places, lucky numbers, and the words of this house.
 */
const WORDS = `woaini aini mima woainimen baobei laopo laogong mama baba erzi nver nvhai haizi nihao xiexie
  chazhu jiemei chazhujiemei fulian yongchuan chongqing beijing shanghai chengdu sichuan zhongguo funv funvlianhehui
  guanliyuan lvshi admin jiating xingfu pingan kuaile jiankang facai shunli woaiwojia zhongqing
  520 521 1314 5201314 1314520 7758521 888 666 168 518 12338 12348 110 120
  我爱你 爱你 密码 宝贝 老公 老婆 妈妈 爸爸 孩子 茶竹 姐妹 茶竹姐妹 妇联 永川 重庆 管理员 律师 一生一世 平安 幸福 快乐`

/** Syllables of surnames and given names, the commonest first. */
const SYLLABLES = `li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie
  han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia
  zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan
  lei qian yin yi chang wen hua fen mei ying xin jun jie min juan na jing lan ping qing xiu hong chun gui ling rong
  qiong zhen yue hui ning shu bin bo kai ming nan ning qi rui tao ting xuan ya zi shan`

const listed = (text: string): string[] => [...new Set(text.split(/\s+/).filter(Boolean))]

export const CHINESE = { words: listed(WORDS), syllables: listed(SYLLABLES) }

/** So few of them, with any numbers between, are a name and a birthday, or a wish. */
const FEW = 3
const pieces = [...CHINESE.words, ...CHINESE.syllables].filter((word) => /\p{L}/u.test(word))
const FEW_PIECES = new RegExp(`^(?:${pieces.join('|')}){1,${FEW}}$`)

/** The letters are a name or a wish, and the rest is numbers and signs: a guesser's first list, whatever the length. */
export const isNameAndNumbers = (plain: string): boolean => FEW_PIECES.test(plain.replace(/\P{L}/gu, ''))
