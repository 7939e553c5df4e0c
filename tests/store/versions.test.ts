import { Versions } from '../../cloudfunctions/platform/embedded/versions'

/** How many changes are remembered; private, since nobody but this test has to know. */
const remembered = (versions: Versions): number =>
  [...(versions as unknown as { changes: Map<string, unknown[]> }).changes.values()].flat().length

describe('what open transactions need to know of younger commits', () => {
  it('is forgotten when nobody can ask any more, even if some transaction is always open', () => {
    const versions = new Versions()
    let open = versions.begin()
    for (let i = 0; i < 5_000; i++) {
      const next = versions.begin()
      versions.next().record(`key-${i % 50}`, undefined)
      versions.end(open)
      open = next
    }
    // A busy server never has a moment without an open transaction; its memory must not grow with its commits.
    expect(remembered(versions)).toBeLessThan(10)
  })

  it('is kept for the oldest transaction that is still open', () => {
    const versions = new Versions()
    const oldest = versions.begin()
    for (let i = 0; i < 100; i++) {
      const short = versions.begin()
      versions.next().record('key', { v: i, body: '{}' })
      versions.end(short)
    }
    expect(versions.seenBy(oldest, 'key')?.row?.v).toBe(0)
    const late = versions.begin()
    versions.end(oldest)
    expect(versions.changedSince(late, 'key')).toBe(false)
    versions.next().record('key', { v: 100, body: '{}' })
    expect(versions.seenBy(late, 'key')?.row?.v).toBe(100)
  })

  it('does not count commits that the disk refused', () => {
    const versions = new Versions()
    const open = versions.begin()
    const [one, two] = [versions.next(), versions.next()]
    one.record('a', undefined)
    two.record('b', undefined)
    one.undo()
    two.undo()
    expect([versions.changedSince(open, 'a'), versions.changedSince(open, 'b')]).toEqual([false, false])
    versions.next().record('a', undefined)
    expect(versions.changedSince(open, 'a')).toBe(true)
    versions.end(versions.begin())
    expect(versions.changedSince(open, 'a')).toBe(true)
  })
})
