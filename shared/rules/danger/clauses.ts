/** Splits text into clauses, so that a "no", an "if" or a "long ago" reaches no further than it was meant. */

export type Clause = Readonly<{ text: string; sentence: number }>

/** Words that start a new thought even where she typed no comma. The first group only looks like one of them. */
const TURN = /(不但|非但|[打活熬气受说]不过)|(但是?|可是|不过(?!是)|然而|结果(?!是)|只是|谁知|哪晓得|哪知)/g

/** A new time starts a new thought only after a denial or an earlier time: "以前打过昨天又动手". */
const NEW_TIME =
  /后来|之后|现在|如今|昨天|昨晚|昨夜|今天|今晚|今早|刚才|刚刚|前天|前几天|最近|这几天|上周|上个?月|这次/g
const OTHER_TIME = /没|不|以前|之前|从前|曾|年前|时候|过/

function splitTimes(text: string): string {
  let out = ''
  let from = 0
  NEW_TIME.lastIndex = 0
  for (let hit = NEW_TIME.exec(text); hit; hit = NEW_TIME.exec(text)) {
    const head = text.slice(from, hit.index)
    if (!OTHER_TIME.test(head)) continue
    out += head + ','
    from = hit.index
  }
  return out + text.slice(from)
}

type Piece = { text: string; tail: number; sentence: number }

/**
 * Spaces and stops between single letters hide a word or come from a shaking hand: "打 我", "家。暴". A piece that
 * short belongs to its neighbour; a longer one stands for itself.
 */
function glue(text: string): Piece[] {
  const pieces: Piece[] = []
  let sentence = 0
  let mark = '.'
  for (const part of text.split(/([., ]+)/)) {
    if (/^[., ]+$/.test(part)) {
      mark = part.includes('.') ? '.' : part.includes(',') ? ',' : ' '
      continue
    }
    if (part === '') continue
    const last = pieces[pieces.length - 1]
    const short = mark === ' ' ? 2 : 1
    if (last && (part.length <= short || last.tail <= short)) {
      last.text += part
      last.tail = part.length
      continue
    }
    if (mark === '.') sentence += 1
    pieces.push({ text: part, tail: part.length, sentence })
  }
  return pieces
}

export function clausesOf(plain: string): Clause[] {
  const clauses: Clause[] = []
  for (const piece of glue(plain)) {
    const turned = piece.text.replace(TURN, (word, kept: string | undefined) => (kept ? word : ',' + word))
    for (const part of turned.split(',')) {
      for (const text of splitTimes(part).split(',')) if (text) clauses.push({ text, sentence: piece.sentence })
    }
  }
  return clauses
}
