/** How people divide a day when they say when they can come. */
export const PARTS = ['morning', 'afternoon', 'evening'] as const
export type Part = (typeof PARTS)[number]

const NOON = 12 * 60
const EVENING = 18 * 60
/** Where in the day something that begins at `minute` (since midnight) is felt to lie. */
export const partOf = (minute: number): Part => (minute < NOON ? 'morning' : minute < EVENING ? 'afternoon' : 'evening')
