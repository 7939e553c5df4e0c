import Database from 'libsql'

/**
 * Holds `file` for this process until `release`, or until the process is gone, however it ended: the lock is SQLite's.
 * Snapshots live in the memory of one process, so a second server over the same data would break what it promises.
 * Throws when another process holds it.
 */
export function holdAlone(file: string): { release: () => void } {
  const lock = new Database(file)
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new Error('another server is using these data')
  }
  return { release: () => lock.close() }
}
