// Planted fault: says "committed" at once and commits only now and then. A killed process loses what it acknowledged.
const Database = require('libsql')
const { prepare } = Database.prototype
const EVERY = 40
let commits = 0
let open = false
Database.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql)
  const run = statement.run.bind(statement)
  if (/^BEGIN/.test(sql)) statement.run = () => open || ((open = true), run())
  if (/^COMMIT/.test(sql)) statement.run = () => ++commits % EVERY === 0 && ((open = false), run())
  return statement
}
