// Planted fault: commits no longer wait for the disk. Loaded before the server by the harness alone.
const Database = require('libsql')
const { exec } = Database.prototype
Database.prototype.exec = function (sql) {
  return exec.call(this, sql.replace(/synchronous\s*=\s*FULL/gi, 'synchronous=OFF'))
}
