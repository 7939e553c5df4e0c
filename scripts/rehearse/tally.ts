/** What passed and what did not, told as it happens. */
export class Tally {
  passed = 0
  failed = 0

  section(title: string): void {
    console.log(`\n${title}`)
  }
  note(ok: boolean, what: string): void {
    if (ok) this.passed++
    else this.failed++
    console.log(`  ${ok ? '✓' : '✗'} ${what}`)
  }
  async check(what: string, run: () => Promise<string | void>): Promise<void> {
    try {
      const more = await run()
      this.note(true, more ? `${what}: ${more}` : what)
    } catch (thrown) {
      this.note(false, `${what}: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`)
    }
  }
}
