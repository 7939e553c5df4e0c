/** One phrase found in one clause, with what stands around it, and the frame in which the clause is told. */
export type Match = Readonly<{ before: string; found: string; after: string; clause: string; later: string }>

export type Frame = Readonly<{ story: boolean; supposed: boolean; longAgo: boolean }>
