import type { Seal } from '../../kernel/seal'

/** Under which a name to sign in with is looked up, however it is typed. The name itself is stored nowhere. */
export const signInIdOf = (seal: Seal, name: string): string =>
  seal.hash('signInName', name.normalize('NFKC').toLowerCase())
