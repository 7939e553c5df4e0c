import type { Scene } from './scenes'
import { OTHER_TOWN, VILLAGE } from './scenes-account'

export const PLACE = {
  kind: 'studio' as const,
  name: '幸福家·茶竹工作室',
  aliases: ['老妇联'],
  address: '茶店街 8 号',
  phone: '023-00000008',
  hours: { rows: [{ on: 'workdays' as const, from: 540, to: 1020 }], restsOnHolidays: false, exceptions: [] },
  services: ['talk' as const],
  facilities: [],
  languages: [],
}
export const SHELTER = { name: '桂花小院', address: '桂花巷 3 号', phone: '023-00000009', notes: '四张床，先打电话' }

const COLUMNS: ('area' | 'kind' | 'name')[] = ['area', 'kind', 'name']
const nothing = { input: () => ({}) }
/** Officers of every area may ask; what is not hers reads as not there, or is refused by her area. */
const seen = { state: 'place', elsewhere: 'NOT_FOUND', input: ({ id }: Scene) => ({ id, seen: 1 }) } as const
/** A village alone decides nothing that would hide or bring in a place. */
const forTheTown = { inVillage: 'FORBIDDEN' } as const
/** The import of a town: not there for another, and no matter of a village. */
const asElsewhere = { ...forTheTown, elsewhere: 'NOT_FOUND' } as const
const onImport = (state: 'checked' | 'staged' | 'published') =>
  ({ ...asElsewhere, state, input: ({ id }: Scene) => ({ id }) }) as const

export const PLACES = {
  readSnapshot: nothing,
  listWithdrawn: nothing,
  listPlaces: { state: 'place', elsewhere: 'OK', input: () => ({}) },
  readPlace: { state: 'place', elsewhere: 'NOT_FOUND', input: ({ id }: Scene) => ({ id }) },
  readTasks: nothing,
  addPlace: { elsewhere: 'INVALID_INPUT', input: () => ({ area: VILLAGE, content: PLACE }) },
  editPlace: { ...seen, input: ({ id }: Scene) => ({ id, seen: 1, content: PLACE, why: '电话换了' }) },
  closeToday: { ...seen, input: ({ id }: Scene) => ({ id, seen: 1, why: '停电' }) },
  closePlace: { ...seen, ...forTheTown, input: ({ id }: Scene) => ({ id, seen: 1, why: '搬走了' }) },
  reopenPlace: { ...seen, ...forTheTown, state: 'closedPlace', input: ({ id }: Scene) => ({ id, seen: 2 }) },
  confirmPlace: seen,
  erasePlace: { ...seen, ...forTheTown, inTown: 'FORBIDDEN', elsewhere: 'FORBIDDEN' },
  listProposals: { state: 'proposal', elsewhere: 'OK', input: () => ({}) },
  decideProposal: {
    ...forTheTown,
    state: 'proposal',
    elsewhere: 'NOT_FOUND',
    input: ({ id }: Scene) => ({ id, accept: false, why: '再核对一下' }),
  },
  withdrawProposal: { state: 'proposal', elsewhere: 'NOT_FOUND', input: ({ id }: Scene) => ({ id }) },
  listAlike: nothing,
  mergePlaces: {
    ...forTheTown,
    state: 'twoPlaces',
    elsewhere: 'NOT_FOUND',
    input: ({ id, code }: Scene) => ({ keep: { id, seen: 1 }, drop: { id: code, seen: 1 }, content: PLACE }),
  },
  listImports: { ...forTheTown, state: 'checked', elsewhere: 'OK', input: () => ({}) },
  startImport: {
    ...forTheTown,
    state: 'noImport',
    elsewhere: 'OK',
    input: () => ({ fileName: '驿站.csv', columns: [...COLUMNS], rows: 1 }),
  },
  sendRows: {
    ...asElsewhere,
    state: 'receiving',
    input: ({ id }: Scene) => ({ id, from: 0, rows: [[OTHER_TOWN, '驿站', '桥头驿站']] }),
  },
  checkImport: onImport('checked'),
  readProblems: onImport('checked'),
  stageImport: {
    ...asElsewhere,
    state: 'checked',
    input: ({ id }: Scene) => ({ id, leaveOutBad: true }),
  },
  publishImport: onImport('staged'),
  undoImport: onImport('published'),
  discardImport: onImport('checked'),
} as const

export const SHELTERS = {
  listShelters: { state: 'shelter', input: () => ({}) },
  addShelter: { input: () => ({ content: SHELTER }) },
  editShelter: { state: 'shelter', input: ({ id }: Scene) => ({ id, seen: 1, content: SHELTER }) },
  removeShelter: { state: 'shelter', input: ({ id }: Scene) => ({ id, seen: 1 }) },
} as const
