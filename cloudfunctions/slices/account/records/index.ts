export * from './invitations'
export * from './pairings'
export * from './people'
export * from './sessions'
