import { FACILITY_LABEL, LANGUAGE_LABEL, PLACE_KIND_LABEL, PLACE_SERVICE_LABEL } from '@shared/glossary'
import { hoursText } from '@shared/rules/places/hours-text'
import { FACILITIES, LANGUAGES, PLACE_SERVICES, type PlaceContent } from '@shared/values/place-content'

export const FIELD_LABEL = {
  kind: '哪一种',
  name: '名字',
  aliases: '大家怎么叫',
  address: '地址',
  landmark: '旁边有什么',
  phone: '电话',
  position: '在地图上',
  hours: '开门时间',
  services: '能办什么',
  facilities: '方便的地方',
  languages: '说什么话',
  reception: '来了会怎样',
  stars: '驿站几星',
} as const
export type ContentField = keyof typeof FIELD_LABEL
export const CONTENT_FIELDS = Object.keys(FIELD_LABEL) as readonly ContentField[]

/** In the order of the form, whatever order they were picked in: that alone is no difference. */
const inOrder = <V extends string>(all: readonly V[], said: readonly V[], label: Readonly<Record<V, string>>): string =>
  all
    .filter((one) => said.includes(one))
    .map((one) => label[one])
    .join('、')

/** What is said in one field, in words; empty when nothing is. */
export function fieldWords(content: PlaceContent, field: ContentField): string {
  const { position, hours, stars } = content
  switch (field) {
    case 'kind':
      return PLACE_KIND_LABEL[content.kind]
    case 'aliases':
      return content.aliases.join('、')
    case 'position':
      return position ? `${position.lat}，${position.lng}` : ''
    case 'hours':
      return hours ? hoursText(hours).join('\n') : ''
    case 'services':
      return inOrder(PLACE_SERVICES, content.services, PLACE_SERVICE_LABEL)
    case 'facilities':
      return inOrder(FACILITIES, content.facilities, FACILITY_LABEL)
    case 'languages':
      return inOrder(LANGUAGES, content.languages, LANGUAGE_LABEL)
    case 'stars':
      return stars === undefined ? '' : `${stars} 星`
    default:
      return content[field] ?? ''
  }
}

/** The fields in which two versions differ, as people read them. */
export const differing = (one: PlaceContent, other: PlaceContent): readonly ContentField[] =>
  CONTENT_FIELDS.filter((field) => fieldWords(one, field) !== fieldWords(other, field))

/** Fields of which something is said. */
export const saidIn = (content: PlaceContent): readonly ContentField[] =>
  CONTENT_FIELDS.filter((field) => fieldWords(content, field) !== '')
