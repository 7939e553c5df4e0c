/** Splits text into clauses, so that a "no", an "if" or a "long ago" reaches no further than it was meant. */

export type Clause = Readonly<{ text: string; sentence: number }>

/** Words that start a new thought even where she typed no comma. The first group only looks like one of them. */
const TURN = /(不但|非但|[打活熬气受说]不过)|(但是?|可是|不过(?!是)|然而|结果(?!是)|只是|谁知|哪晓得|哪知)/g

/** One of these letters is in each word that turns. */
const MAY_TURN = /[但可过然果只知]/

/** A new time starts a new thought only after a denial or an earlier time: "以前打过昨天又动手". */
const NEW_TIME =
  /后来|之后|现在|如今|昨天|昨晚|昨夜|今天|今晚|今早|刚才|刚刚|前天|前几天|最近|这几天|上周|上个?月|这次/g
const MAY_BE_NEW = /[后现如昨今刚前最这上]/
const OTHER_TIME = /没|不|以前|之前|从前|曾|年前|时候|过/

function timed(text: string): string[] {
  if (!MAY_BE_NEW.test(text)) return [text]
  const parts: string[] = []
  let from = 0
  NEW_TIME.lastIndex = 0
  for (let hit = NEW_TIME.exec(text); hit; hit = NEW_TIME.exec(text)) {
    const head = text.slice(from, hit.index)
    if (!OTHER_TIME.test(head)) continue
    parts.push(head)
    from = hit.index
  }
  return [...parts, text.slice(from)]
}

type Piece = { text: string; tail: number; sentence: number }

const STOP = 0x2e
const COMMA = 0x2c
const SPACE = 0x20

/**
 * Spaces and stops between single letters hide a word or come from a shaking hand: "打 我", "家。暴". A piece that
 * short belongs to its neighbour; a longer one stands for itself.
 */
function glue(text: string): Piece[] {
  const pieces: Piece[] = []
  let last: Piece | undefined
  let sentence = 0
  let [stop, comma] = [true, false]
  for (let from = 0, at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : STOP
    if (code !== STOP && code !== COMMA && code !== SPACE) continue
    if (at > from) {
      const part = text.slice(from, at)
      const short = stop || comma ? 1 : 2
      if (last && (part.length <= short || last.tail <= short)) {
        last.text += part
        last.tail = part.length
      } else {
        if (stop) sentence += 1
        last = { text: part, tail: part.length, sentence }
        pieces.push(last)
      }
      stop = comma = false
    }
    stop = stop || code === STOP
    comma = comma || code === COMMA
    from = at + 1
  }
  return pieces
}

function turned(text: string): string[] {
  if (!MAY_TURN.test(text)) return [text]
  return text.replace(TURN, (word, kept: string | undefined) => (kept ? word : ',' + word)).split(',')
}

export function clausesOf(plain: string): Clause[] {
  const clauses: Clause[] = []
  for (const { text, sentence } of glue(plain)) {
    for (const turn of turned(text)) for (const part of timed(turn)) if (part) clauses.push({ text: part, sentence })
  }
  return clauses
}
