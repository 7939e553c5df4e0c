export const DANGER_KINDS = ['violence', 'threat', 'selfHarm', 'childAtRisk', 'lockedIn', 'sexualCoercion'] as const
export type DangerKind = (typeof DANGER_KINDS)[number]

/**
 * `topic` marks bare names of a thing, which a law question also uses; the other phrases tell of an act. `child`
 * phrases mean danger only when the writer says that she is a child.
 */
export type Entry = Readonly<{ kind: DangerKind; topic?: true; child?: true; says: string }>
