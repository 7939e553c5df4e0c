/** Everyday words in, law out: search on her own device, so that what she types goes nowhere. Pure; no clock, no I/O. */
export { buildIndex, search, type Field, type Hit, type SearchIndex } from './search/bm25f'
export { buildCardIndex } from './search/cards'
export { EVERYDAY_WORDS } from './search/everyday'
