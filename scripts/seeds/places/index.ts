import { PARTNERS } from './partners'
import { SAMPLE_SKELETON, SKELETON } from './skeleton'
import { STATIONS } from './stations'
import { STUDIOS } from './studios'

export const REAL_PLACES = SKELETON
export const DEMO_PLACES = [...SAMPLE_SKELETON, ...STUDIOS, ...STATIONS, ...PARTNERS]
