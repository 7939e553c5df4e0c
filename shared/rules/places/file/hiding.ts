import { bare } from './text'

const PLACES = '庇护|避难|收容|安全屋|临时安置|救助(?:管理)?(?:站|所|中心)|shelter|refuge|safehouse'
/** A place where somebody hides, or may. Rather one place too many is turned away than one such place published. */
const HIDING = new RegExp(PLACES)
/** Signs that stand in every park. */
const PUBLIC_SIGN = /(?:应急|紧急|地震|防灾|人防)避难(?:场所|场地|点|处|所)?/g
/** Help to get there tells nothing of where it is; what stands around these words is looked at all the same. */
const HELP_THERE = new RegExp(
  `(?:帮|替|陪)(?:你|您|她|忙|助)?(?:联系|申请|找|问|转介?到?)(?:区里|市里|民政)?的?(?:${PLACES})[所点]?`,
  'g',
)
const NO = /^(?:否|不|不是|没有?|无|未|非|0|x|×|✗|n|no|false|\/|)$/

const plain = (text: string): string => bare(text).replace(/[·•.\-—_]/g, '')

/** For names, kinds, heads and remarks that nobody takes over: each such word counts. */
export const saysHiding = (text: string): boolean => HIDING.test(plain(text))
/** For what is said of a place in sentences, or of where it is. */
export const tellsHiding = (text: string): boolean =>
  HIDING.test(plain(text).replace(PUBLIC_SIGN, '').replace(HELP_THERE, ''))
/** Whether a cell below a head that asks for hiding says anything but no. */
export const affirms = (cell: string): boolean => !NO.test(plain(cell))
