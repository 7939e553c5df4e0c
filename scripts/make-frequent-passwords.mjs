import { writeFileSync } from 'node:fs'
import { dictionary } from '@zxcvbn-ts/language-common'

/** Of the commonest passwords of the world so many; all of them would make every function a third larger. */
const KEPT = 20_000

/** The list in `passphrase/frequent.json`, made again; a test holds it against the package. */
export const frequentPasswords = () => dictionary['passwords-common'].slice(0, KEPT).join(' ')

if (process.argv[1] === import.meta.filename)
  writeFileSync(
    new URL('../cloudfunctions/slices/account/passphrase/frequent.json', import.meta.url),
    `${JSON.stringify({ words: frequentPasswords() }, null, 2)}\n`,
  )
