import { OWN_DISTRICT, TOWNS } from '@shared/values/towns'

const TOWN_DIGITS = 9
const townOf = (code: string) => TOWNS.find((town) => town.code === code.slice(0, TOWN_DIGITS))?.name

/** 全区, a town by its name, a village by its town: the names of all villages are not carried to the phone. */
export function areaName(code: string): string {
  if (code === OWN_DISTRICT.code) return '全区'
  const town = townOf(code)
  return town ? (code.length > TOWN_DIGITS ? `${town}的一个村（社区）` : town) : code
}

/** What an admin of `upper` may give: her own part of the tree, down to the towns. */
export const areasWithin = (upper: string): readonly { value: string; label: string }[] =>
  [OWN_DISTRICT.code, ...TOWNS.map(({ code }) => code)]
    .filter((code) => code.startsWith(upper))
    .map((value) => ({ value, label: areaName(value) }))
