/** Environment variables of the functions. All three hold the same. */
export const KEYS = 'CHAZHU_KEYS'
export const ORIGIN = 'CHAZHU_ORIGIN'
/** Which build a function runs. It is set after the code, so that an upload that broke off is seen as such. */
export const BUILD = 'CHAZHU_BUILD'
