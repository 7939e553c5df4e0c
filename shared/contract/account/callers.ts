/** Whoever works here, on what is her own. */
export const staff = {
  lawyer: 'own',
  counselor: 'own',
  mediator: 'own',
  officer: 'own',
  editor: 'own',
  admin: 'own',
  shelterKeeper: 'own',
} as const
/** Citizens too: whoever WeChat or a session tells. */
export const anyone = { citizen: 'own', ...staff } as const
/** An admin of a town sees and changes people of that town alone. */
export const overPeople = { admin: 'jurisdiction' } as const
