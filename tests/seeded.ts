import fc from 'fast-check'

/**
 * `npm test` draws the same numbers each time: what it refuses, it refuses again. CHAZHU_SEED=… draws others, and the soak
 * draws new ones whenever it runs.
 */
export const SEED = Number(process.env.CHAZHU_SEED ?? 20_261_130)
fc.configureGlobal({ seed: SEED })

export { fc }
