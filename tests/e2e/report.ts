export interface Report {
  step(name: string, work: () => Promise<unknown>): Promise<boolean>
  counts(): { passed: number; failed: number }
}

/** One line a step; a failing one does not stop the others. */
export function createReport(): Report {
  let passed = 0
  let failed = 0
  return {
    async step(name, work) {
      try {
        await work()
        passed += 1
        console.log(`ok    ${name}`)
        return true
      } catch (thrown) {
        failed += 1
        console.log(`FAIL  ${name}\n      ${messageOf(thrown)}`)
        return false
      }
    },
    counts: () => ({ passed, failed }),
  }
}

const LINES = 12
const messageOf = (thrown: unknown) =>
  (thrown instanceof Error ? thrown.message : String(thrown)).split('\n').slice(0, LINES).join('\n      ')

export function expect(fact: boolean, what: string): void {
  if (!fact) throw new Error(what)
}
