/** Looks for the phrases of the lexicon in each clause and asks the context about every place where one stands. */
import type { Clause } from './clauses'
import { isInCompany } from './company'
import { isDenied } from './denial'
import { frameAt } from './frame'
import { maskIdioms } from './idioms'
import type { DangerKind, Entry } from './lexicon'
import type { Frame, Match } from './match'
import { isByMinor } from './minor'
import { isOwnDoing } from './own'
import { phrasesFor, type Place, placesOf } from './phrases'
import { heavySpans, kindOf } from './scale'
import { isLawTalk, isStory, isStudy } from './story'
import { isSupposed } from './supposed'
import { isOver } from './time'

/** How far around a match the context looks, in letters and in later clauses; a text without any stop stays cheap. */
const NEARBY = 48
const LATER = 3
/** Nobody denies or supposes a thing so often in one breath; asking about each place would only cost. */
const MANY_PLACES = 40

function matchAt({ from, found }: Place, clauses: readonly Clause[], at: number): Match {
  const text = clauses[at]?.text ?? ''
  const start = Math.max(0, from - NEARBY)
  const end = from + found.length
  const later = clauses.slice(at + 1, at + 1 + LATER)
  return {
    before: text.slice(start, from),
    found,
    after: text.slice(end, end + NEARBY),
    clause: text.slice(start, end + NEARBY),
    later: later.map((clause) => clause.text).join('。'),
  }
}

/** What the context asks of the whole text, found out when it is first asked. */
type Scene = { readonly clauses: readonly Clause[]; readonly minor: boolean; study?: boolean }

function isOfStudy(found: string, scene: Scene): boolean {
  if (/[我他她]/.test(found)) return false
  scene.study = scene.study ?? isStudy(scene.clauses)
  return scene.study
}

function stands(match: Match, entry: Entry, frame: Frame, scene: Scene): boolean {
  if (isDenied(match) || isStory(match, frame) || isOfStudy(match.found, scene) || isLawTalk(match, entry)) return false
  if (!scene.minor && isOver(match, frame)) return false
  if ((entry.kind === 'violence' || entry.kind === 'threat') && isOwnDoing(match)) return false
  // A threat is itself an "if", and nobody supposes her own death idly.
  return entry.kind === 'threat' || entry.kind === 'selfHarm' || !isSupposed(match, frame)
}

/** "娃儿从学校回来，又被打了": the child stands in the clause before. */
const CHILD = /孩子|娃|女儿|儿子|小孩|闺女|幺女|幺儿|宝宝/
const PASSIVE = /^.{0,5}[被遭挨]/

function isOfChildBefore(clauses: readonly Clause[], at: number): boolean {
  const text = clauses[at]?.text ?? ''
  return PASSIVE.test(text) && !text.includes('我') && CHILD.test(clauses[at - 1]?.text ?? '')
}

/** What no phrase tells may still weigh enough, unless it is a story, an "if", or of long ago. */
function weighUp(clauses: readonly Clause[], kinds: Set<DangerKind>): void {
  const spans = heavySpans(clauses)
  if (spans.length === 0 || isStudy(clauses)) return
  const span = spans.find(({ from }) => {
    const { story, supposed, longAgo } = frameAt(clauses, from)
    return !story && !supposed && !longAgo
  })
  if (span) kinds.add(kindOf(clauses.slice(span.from, span.to)))
}

export function scan(clauses: readonly Clause[]): Set<DangerKind> {
  const kinds = new Set<DangerKind>()
  const minor = clauses.some((clause) => isByMinor(clause.text))
  const scene: Scene = { clauses, minor }
  clauses.forEach(({ text }, at) => {
    const { tellings, sayings } = phrasesFor(text)
    if (tellings.length === 0) return
    const masked = maskIdioms(text, sayings)
    let frame: Frame | undefined
    for (const telling of tellings) {
      const { entry } = telling
      if (kinds.has(entry.kind) || (entry.child && !minor)) continue
      const places = placesOf(telling, masked)
      if (places.length === 0 || !isInCompany(entry, clauses, at)) continue
      const told = (frame = frame ?? frameAt(clauses, at))
      const stand = (place: Place): boolean => stands(matchAt(place, clauses, at), entry, told, scene)
      if (places.length > MANY_PLACES || places.some(stand)) kinds.add(entry.kind)
    }
    const harmed = (kinds.has('violence') || kinds.has('sexualCoercion')) && !kinds.has('childAtRisk')
    if (harmed && isOfChildBefore(clauses, at)) kinds.add('childAtRisk')
  })
  if (kinds.size === 0) weighUp(clauses, kinds)
  if (minor && kinds.size > 0) kinds.add('childAtRisk')
  return kinds
}
