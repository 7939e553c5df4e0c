export * from './book'
export * from './duties'
export * from './imports'
export * from './places'
