import type { CallError } from '@/api'
import { problemText } from '../../frame/problem'

const OFFLINE = '没连上，还没存。写的都在，连上再按一次。'
const WRONG: Readonly<Record<string, string>> = {
  area: '这个地方不归你管，换一个。',
  placeId: '这一处已经有一张班表了。回排班，改那一张。',
  posts: '有人排不了这个班：名片上没有这项，或者不在这一片做。换一位再存。',
  people: '有个名字和名单上的人撞了，去掉她，从名单里选。',
}

/** What the server says to a form; what it finds wrong beyond what the form knows, in a sentence each. */
export function serverProblem(error: CallError): string {
  const said = Object.keys(error.failure.fields ?? {}).flatMap((field) => WRONG[field] ?? [])
  return said[0] ?? problemText(error, OFFLINE)
}
