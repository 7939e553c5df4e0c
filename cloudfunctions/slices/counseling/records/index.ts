export * from './agendas'
export * from './bookings'
export * from './directory'
export * from './rosters'
