import { hoursOff as at } from './clock'

/** An import as its officer would be told of it; all of it invented. */
const one = (more: object) => ({
  id: 'i1',
  fileName: '驿站.csv',
  by: '邓干部（示例）',
  mine: true,
  startedAt: at(0),
  state: 'checked',
  rows: 2,
  received: 2,
  staged: 0,
  found: { added: 2, changed: 0, same: 0, bad: 0 },
  canUndo: false,
  ...more,
})

export const EARLIER = {
  items: [
    one({
      id: 'e1',
      fileName: '中山路街道妇女儿童驿站和幸福家工作室汇总（十一月核对后的最后一版）.xlsx',
      state: 'published',
      canUndo: true,
      startedAt: at(-20),
    }),
    one({ id: 'e2', mine: false, by: '文主任（示例）', state: 'undone', startedAt: at(-400) }),
    one({ id: 'e3', state: 'receiving', received: 1, found: undefined, startedAt: at(-500) }),
  ],
}
const RECEIVED = { startImport: { id: 'i1' }, sendRows: { received: 2 } }
export const TOLD_GOOD = {
  ...RECEIVED,
  checkImport: one({}),
  stageImport: one({ state: 'staged', staged: 2 }),
  publishImport: one({ state: 'published', staged: 2, canUndo: true }),
}
export const TOLD_BAD = {
  ...RECEIVED,
  checkImport: one({ found: { added: 1, changed: 0, same: 0, bad: 2 } }),
  readProblems: {
    problems: [
      { row: 2, field: 'phone', value: '49800', problem: 'badPhone' },
      { row: 3, field: 'services', value: '能理发、能调解', problem: 'unknownService', detail: '能理发' },
    ],
    more: true,
  },
}
