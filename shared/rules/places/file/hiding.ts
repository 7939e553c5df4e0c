import { bare } from './text'

/** A place where somebody hides, or may. Rather one place too many is turned away than one such place published. */
const HIDING = /庇护|避难|收容|安全屋|临时安置|救助(管理)?(站|所|中心)|shelter|refuge|safehouse/
export const saysHiding = (text: string): boolean => HIDING.test(bare(text).replace(/[·•.\-—_]/g, ''))
