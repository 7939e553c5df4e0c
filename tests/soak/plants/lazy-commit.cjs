// Planted fault: says "committed" and never commits. A killed process loses what it acknowledged.
const Database = require('libsql')
const { prepare } = Database.prototype
let open = false
Database.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql)
  const run = statement.run.bind(statement)
  if (/^BEGIN/.test(sql)) statement.run = () => open || ((open = true), run())
  if (/^COMMIT/.test(sql)) statement.run = () => true
  return statement
}
