import type { CallError } from '@/api'
import { problemText } from '../../frame/problem'

const OFFLINE = '没连上，还没存。写的都在，连上再按一次。'
const AREA = '这个地方不归你管，换一个。'

/** What the server says to a form; fields it names are looked at before by the same rules. */
export function serverProblem(error: CallError): string {
  const fields = Object.keys(error.failure.fields ?? {})
  return fields.includes('area') ? AREA : problemText(error, OFFLINE)
}
