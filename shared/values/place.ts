import * as z from '../zod'

/** A node of the area tree by its statistical code: 6 digits a district, 9 a town, 12 a village or community. */
export const AreaCode = z.string().regex(/^\d{6}(\d{3}){0,2}$/)
export type AreaCode = z.infer<typeof AreaCode>
export const TownCode = z.string().regex(/^\d{9}$/)

export type Area = Readonly<{ code: AreaCode; name: string; level: 'district' | 'town' | 'village' }>

/** Codes nest by prefix: a node holds itself and everything below it. */
export const holds = (upper: AreaCode, lower: AreaCode): boolean => lower.startsWith(upper)
