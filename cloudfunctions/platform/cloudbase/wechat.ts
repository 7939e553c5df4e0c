import type { Sent, Verdict, WeChat } from '../../kernel/wechat'

type Call = (data: Record<string, unknown>) => Promise<unknown>
/** The part of wx-server-sdk's `openapi` that we use. It fails with an `errCode`. */
export type OpenApi = Readonly<{
  subscribeMessage: Readonly<{ send: Call }>
  security: Readonly<{ msgSecCheck: Call }>
  phonenumber: Readonly<{ getPhoneNumber: Call }>
}>

const TIMEOUT_MS = 3_000
/** A text is checked in pieces: WeChat takes no longer ones. */
const MOST_CHARACTERS = 2_500
const VERSION = 2
const FORUM = 3
/** Refused by her; and addressed to somebody who is not hers to address. */
const DECLINED = [43101, 40003]
const WORST: readonly Verdict[] = ['risky', 'review', 'unknown', 'pass']

/** WeChat through a function's own permissions. No token of ours exists that could be lost. */
export function openWeChat(openapi: () => Promise<OpenApi>, timeoutMs = TIMEOUT_MS): WeChat {
  const ask = async (call: (api: OpenApi) => Promise<unknown>): Promise<unknown> => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error('late')), timeoutMs)))
    return Promise.race([openapi().then(call), late]).finally(() => clearTimeout(timer))
  }
  const checkPiece = (content: string, openid: string): Promise<Verdict> =>
    ask((api) => api.security.msgSecCheck({ content, openid, version: VERSION, scene: FORUM })).then(
      (reply) => verdictIn(reply),
      () => 'unknown',
    )

  return {
    send: ({ openid, template, page, fields }) => {
      const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]))
      const message = { touser: openid, templateId: template, page, lang: 'zh_CN', data }
      return ask((api) => api.subscribeMessage.send(message)).then(
        (): Sent => 'sent',
        (thrown: unknown): Sent => (DECLINED.includes(codeOf(thrown)) ? 'declined' : 'failed'),
      )
    },
    async check(text, openid) {
      const verdicts = await Promise.all(piecesOf(text).map((piece) => checkPiece(piece, openid)))
      return WORST.find((verdict) => verdicts.includes(verdict)) ?? 'pass'
    },
    phoneNumber: (code) =>
      ask((api) => api.phonenumber.getPhoneNumber({ code })).then(
        (reply) => numberIn(reply),
        () => undefined,
      ),
  }
}

/** Pieces overlap by a little, so that no word is cut in two everywhere. */
function piecesOf(text: string): string[] {
  const characters = [...text]
  const step = MOST_CHARACTERS - 50
  const starts = Array.from({ length: Math.max(1, Math.ceil((characters.length - 50) / step)) }, (_, i) => i * step)
  return starts.map((start) => characters.slice(start, start + MOST_CHARACTERS).join(''))
}

const codeOf = (thrown: unknown): number => Number((thrown as { errCode?: unknown } | null)?.errCode)

function verdictIn(reply: unknown): Verdict {
  const suggest = (reply as { result?: { suggest?: unknown } } | null)?.result?.suggest
  return suggest === 'pass' || suggest === 'review' || suggest === 'risky' ? suggest : 'unknown'
}

function numberIn(reply: unknown): string | undefined {
  const number = (reply as { phoneInfo?: { purePhoneNumber?: unknown } } | null)?.phoneInfo?.purePhoneNumber
  return typeof number === 'string' ? number : undefined
}
