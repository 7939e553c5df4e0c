import { edits } from './edits'
import { ending } from './ending'
import { lists } from './lists'
import { proposing } from './proposing'

export const editing = { ...lists, ...edits, ...ending, ...proposing }
