import type { DeployStopped } from './execute'
import type { Plan, Setting, Step } from './step'

type Words = { [D in Step['do']]: (step: Extract<Step, { do: D }>) => string }

const fields = (all: readonly string[]) => `(${all.join(', ')})`
const count = (files: Extract<Step, { do: 'uploadFiles' }>['files']) =>
  `${files.length} ${files.length === 1 ? 'file' : 'files'}`
/** Names alone: some of the values are secrets. */
const variables = ({ set, keys }: Setting) => [...Object.keys(set), ...(keys ? ['CHAZHU_KEYS'] : [])].sort().join(', ')

const WORDS: Words = {
  createCollection: ({ collection }) => `create the collection ${collection}`,
  setRule: ({ collection, was }) => `close ${collection} to every client: ADMINONLY instead of ${was}`,
  createIndexes: ({ collection, indexes }) =>
    `index ${collection}: ${indexes.map((one) => `${one.name} ${fields(one.fields)}`).join(', ')}`,
  replaceIndex: ({ collection, index, was }) =>
    `REPLACE the index ${collection}.${index.name} ${fields(was)} by ${fields(index.fields)}`,
  openHosting: () => 'open static hosting',
  uploadFiles: ({ files }) =>
    files.length > 3
      ? `upload ${count(files)} to static hosting`
      : `upload ${files.map(({ path }) => path).join(', ')}`,
  makeKeys: () => 'make the key ring and write its copy into the file named by --keys',
  saveKeys: () => 'write a copy of the key ring into the file named by --keys',
  createFunction: (step) => `create the function ${step.fn.name} with ${variables(step)}`,
  uploadCode: ({ fn }) => `upload the code of ${fn.name}`,
  configure: (step) =>
    `configure ${step.fn.name} (${step.fn.memory} MB, ${step.fn.timeout} s), setting ${variables(step) || 'no variable'}; ` +
    'its other variables stay',
  setInvokeRules: ({ closed }) => `let no client call ${closed.join(' and ')}`,
  createTimer: ({ fn, timer }) => `start the timer ${fn}.${timer.name} at "${timer.cron}"`,
  replaceTimer: ({ fn, timer, was }) => `REPLACE the timer ${fn}.${timer.name} at "${was}" by "${timer.cron}"`,
  openHttp: () => 'open HTTP access',
  createRoute: ({ route }) => `lead ${route.domain}${route.path} to ${route.to}`,
  replaceRoute: ({ route, was }) => `REPLACE ${route.domain}${route.path}: to ${route.to} instead of ${was}`,
}

// The table has one entry for each kind, which the compiler cannot follow through the lookup.
export const wordsOf = (step: Step): string => (WORDS[step.do] as (one: Step) => string)(step)

export function planText({ steps, notes, refusals }: Plan): string[] {
  return [
    ...(steps.length > 0 ? ['To do:', ...numbered(steps.map(wordsOf))] : ['Nothing to do: the cloud has everything.']),
    ...(notes.length > 0 ? ['', 'Left as it is:', ...notes.map((note) => `  - ${note}`)] : []),
    ...(refusals.length > 0 ? ['', 'To settle first:', ...refusals.map((refusal) => `  ! ${refusal}`)] : []),
  ]
}

export const numbered = (lines: readonly string[]): string[] =>
  lines.map((line, i) => `${String(i + 1).padStart(3)}. ${line}`)

/** The first line says what happened. The SDK puts whole stacks there, and now and then an error in place of a text. */
export const sentenceOf = (thrown: unknown): string =>
  String(thrown instanceof Error ? thrown.message : thrown)
    .split('\n')[0]!
    .trim()

/** What is done and what is not, when a step failed. */
export const stoppedText = ({ done, failed, open, message }: DeployStopped): string[] => [
  '',
  `Stopped: ${message}`,
  ...listed('Done:', done),
  ...listed('Failed, perhaps half done:', [failed]),
  ...listed('Not begun:', open),
  '',
  'Nothing was taken back. Running the same command again looks at what is there and goes on from it.',
]
const listed = (head: string, steps: readonly Step[]) =>
  steps.length > 0 ? [head, ...numbered(steps.map(wordsOf))] : []

/** Said whenever a copy of the ring was asked for. */
export const keyText = (file: string): string[] => [
  '',
  'The keys',
  `  Their copy is ${file}. Whoever loses both it and the environment loses every question for good.`,
  '  Two people of the federation keep a copy each, apart from each other: on a stick or on paper in a safe, not by mail,',
  '  not in a chat, not in a synced folder.',
  '  They stand also in the variables of the functions api, web and jobs: whoever administers the environment in the',
  '  console can read them there, and with them all that was written. Keep that circle small.',
  '  They are NOT in this repository, not in the database, not in static hosting, and were not printed.',
]
