/** Environment variables of the functions. All three hold the same but for HOSTING, which is of `jobs` alone. */
export const KEYS = 'CHAZHU_KEYS'
export const ORIGIN = 'CHAZHU_ORIGIN'
/** Address of the bucket behind static hosting, into which the job puts what everyone may read. */
export const HOSTING = 'CHAZHU_HOSTING'
/** Which build a function runs. It is set after the code, so that an upload that broke off is seen as such. */
export const BUILD = 'CHAZHU_BUILD'
