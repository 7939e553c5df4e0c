import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSeal, makeKeyRing } from '../../cloudfunctions/kernel/seal'
import { sealedStore } from '../../cloudfunctions/kernel/sealed-store'
import { openStore } from '../../cloudfunctions/platform/embedded/store'
import { conformance } from './conformance'

conformance('libsql in memory', async () => {
  const store = openStore(':memory:')
  return { store, close: () => store.close() }
})

conformance('libsql in a file', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'chazhu-store-'))
  const file = join(dir, 'a.db')
  let store = openStore(file)
  return {
    store,
    async reopen() {
      store.close()
      store = openStore(file)
      return store
    },
    close() {
      store.close()
      rmSync(dir, { recursive: true })
    },
  }
})

conformance('libsql behind the seal', async () => {
  const engine = openStore(':memory:')
  return { store: sealedStore(engine, createSeal(makeKeyRing())), close: () => engine.close() }
})
