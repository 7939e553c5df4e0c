import type { Area, AreaCode } from '../../../values/place'
import { bare } from './text'

const SEPARATOR = /[/／\\>＞|·—-]|、|，|,/
/** 花果社区 for 花果社区居民委员会, 兴隆村 for 兴隆村村民委员会: what people say and write. */
const shortName = (name: string): string =>
  name.replace(/(居民委员会|居委会|办事处|人民政府)$/, '').replace(/村?(村民委员会|村委会|委会)$/, '村')
const plain = (name: string): string => shortName(bare(name))

type AreaNames = Readonly<{
  /** The code that a cell means, or the piece of it that names nothing, or more than one thing. */
  read: (cell: string) => { code: AreaCode } | { unknown: string }
  /** How the area is written into a cell. */
  write: (code: AreaCode) => string
}>

/** Reads and writes areas of one tree: by code, by their names from above (中山路街道/花果社区), or by a name alone if it is the only one. */
function namesOf(areas: readonly Area[]): AreaNames {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const byName = new Map<string, Area[]>()
  for (const area of areas) byName.set(plain(area.name), [...(byName.get(plain(area.name)) ?? []), area])
  const districts = areas.filter(({ level }) => level === 'district')
  const towns = areas.filter(({ level }) => level === 'town')

  const named = (name: string, above: AreaCode): Area[] =>
    (byName.get(plain(name)) ?? []).filter(({ code }) => code.startsWith(above) && code !== above)

  function byPath(names: readonly string[]): { code: AreaCode } | { unknown: string } {
    let above: AreaCode = ''
    for (const name of names) {
      const found = named(name, above)
      const [only] = found
      if (!only || found.length > 1) return { unknown: name }
      above = only.code
    }
    return { code: above }
  }

  /** 永川区中山路街道花果社区 taken apart: names of districts and towns stand before what lies in them. */
  function apart(name: string): string[] {
    let rest = bare(name).replace(/^重庆市?(?=.)/, '')
    const names: string[] = []
    for (const upper of [...districts, ...towns]) {
      const word = bare(upper.name)
      if (rest.startsWith(word) && rest.length > word.length) {
        names.push(upper.name)
        rest = rest.slice(word.length)
      }
    }
    return [...names, rest]
  }

  function read(cell: string): { code: AreaCode } | { unknown: string } {
    const digits = bare(cell)
    if (/^\d{6,12}$/.test(digits)) {
      const code = digits.replace(/^(\d{9})000$/, '$1').replace(/^(\d{6})000(000)?$/, '$1')
      return byCode.has(code) ? { code } : { unknown: cell }
    }
    if (byName.get(plain(cell))?.length === 1) return byPath([cell])
    const names = cell
      .split(SEPARATOR)
      .map((name) => name.trim())
      .filter(Boolean)
    return byPath(names.flatMap(apart))
  }
  function write(code: AreaCode): string {
    const town = code.length === 12 ? byCode.get(code.slice(0, 9)) : undefined
    const own = byCode.get(code)
    const path = [town, own].flatMap((area) => (area ? [shortName(area.name)] : [])).join('/')
    const found = read(path)
    return 'code' in found && found.code === code ? path : code
  }
  return { read, write }
}

const KNOWN = new WeakMap<readonly Area[], AreaNames>()
/** The names of a tree, made once for each. */
export function areaNames(areas: readonly Area[]): AreaNames {
  const names = KNOWN.get(areas) ?? namesOf(areas)
  KNOWN.set(areas, names)
  return names
}
