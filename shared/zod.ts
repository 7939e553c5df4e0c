import { config } from 'zod'

// WeChat forbids `new Function`; zod probes for it unless told not to before the first schema exists.
config({ jitless: true })

export * from 'zod'
