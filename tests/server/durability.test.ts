import { runBookings } from '../soak/bookings'
import { runDurability } from '../soak/durability'
import { hasStrace, isDurable, readTrace, runFsync } from '../soak/fsync'

describe('what the server has acknowledged', () => {
  it('is there after kill -9, each command once', async () => {
    const found = await runDurability({ rounds: 2, commands: 40 })
    expect(found).toMatchObject({ rounds: 2, commands: 80, acked: 80, lost: 0, doubled: 0 })
  })

  it('is a time that one woman has, whenever the server is killed while two hundred reach for fifty', async () => {
    const found = await runBookings({ rounds: 1, callers: 200 })
    expect(found).toMatchObject({ booked: 50, taken: 150, doubled: 0, lost: 0, unclear: 0 })
  })

  it('would be missed if a booking were only promised (planted fault)', async () => {
    const found = await runBookings({ rounds: 1, callers: 60, plant: 'lazy-commit' })
    expect(found.lost).toBeGreaterThan(0)
  })

  it('would be missed if commits were only promised (planted fault)', async () => {
    const found = await runDurability({ rounds: 1, commands: 12, plant: 'lazy-commit' })
    expect(found.lost).toBeGreaterThan(0)
  })

  // Killing a process proves nothing about the disk: the kernel keeps what was written. This looks at the kernel's side.
  const strace = hasStrace() ? it : it.skip
  strace('has left the server only after the log was synced', async () => {
    const serial = await runFsync({ commands: 20, callers: 1 })
    expect([isDurable(serial, 20), serial]).toEqual([true, expect.anything()])
    const crowd = await runFsync({ commands: 40, callers: 8 })
    expect([isDurable(crowd, 40), crowd]).toEqual([true, expect.anything()])
  })

  strace('would be found to leave too early with synchronous=OFF (planted fault)', async () => {
    const found = await runFsync({ commands: 10, callers: 1, plant: 'no-sync' })
    expect(found).toMatchObject({ answers: 10, early: 10 })
  })
})

describe('the reader of traces', () => {
  const write = '7  pwrite64(21</d/chazhu.db-wal>, "x", 4096, 0) = 4096'
  const sync = '7  fdatasync(21</d/chazhu.db-wal>) = 0'
  const answer = '7  writev(23<socket:[1]>, [{iov_base="HTTP/1.1 200 OK", iov_len=99}], 2) = 99'

  it('accepts a sync between write and answer, also one that another thread interrupts', () => {
    const begun = '7  fdatasync(21</d/chazhu.db-wal> <unfinished ...>'
    expect(readTrace([write, sync, answer], true)).toMatchObject({ answers: 1, early: 0, empty: 0 })
    expect(readTrace([write, begun, '7  <... fdatasync resumed>) = 0', answer], true).early).toBe(0)
    expect(readTrace([write, begun, answer, '7  <... fdatasync resumed>) = 0'], true).early).toBe(1)
  })

  it.each([
    ['no sync', [write, answer]],
    ['a sync before the write', [sync, write, answer]],
    ['a sync that failed', [write, '7  fdatasync(21</d/chazhu.db-wal>) = -1 EIO', answer]],
    ['a sync of another file', [write, '7  fdatasync(20</d/chazhu.db>) = 0', answer]],
    ['a sync after the answer', [write, answer, sync]],
  ])('refuses %s (planted faults)', (_name, lines) => {
    expect(readTrace(lines, true).early).toBe(1)
  })

  it('refuses an answer before which nothing was written (planted fault)', () => {
    expect(readTrace([write, sync, answer, answer], true).empty).toBe(1)
  })
})
