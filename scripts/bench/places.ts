import { resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { benchNation, hasNation, HOW_TO_FETCH } from './places/nation'
import { benchPhone } from './places/phone'

/** Places: what a district's snapshot weighs and costs on a phone, and what a server would pay for the whole country. */
setFlagsFromString('--expose-gc')
global.gc = runInNewContext('gc') as NodeJS.GCFunction
const root = resolve(__dirname, '../..')

for (const count of [300, 10_000]) benchPhone(count)
if (hasNation(root)) benchNation(root)
else console.log(`For the 620,000 places of the country put their names in place first (182 MB):\n  ${HOW_TO_FETCH}`)
