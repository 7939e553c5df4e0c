/** "我十三岁", "我读初二": a child writes for herself. */
import { anyOf } from './notation'

const AGE = '1<0-7> 十<一二三四五六七>'
const CLASS = '小学 初中 高中 初<一二三> 高<一二> <一二三四五六七八九>年级'
const NOT_OF_ANOTHER = '(?!的?[时候 那年 时 女 儿 孩 娃])'
const NOT_LONG_LEFT = '(?!同学 老师 的时候 时 毕业 女 儿 孩)'

const MINOR = anyOf(`
  ^[本人 今年 女生? 刚满]*[${AGE}]岁${NOT_OF_ANOTHER}
  我今年1<0-7>$
  我[今年 现在 才 只有 刚满 刚 还 是 快 马上]*[<5-9> <六七八九十> ${AGE}]周?岁${NOT_OF_ANOTHER}
  我[今年 现在 还在 才 在 是 还]*[读 上 念]?[${CLASS}]${NOT_LONG_LEFT}
  我还?是?[个 名]?[未成年 小学生 初中生 高中生]`)

export const isByMinor = (clause: string): boolean => MINOR.test(clause)
