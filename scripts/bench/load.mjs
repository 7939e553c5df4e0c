import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'

/**
 * The load, in a process of its own: `load.mjs '{port, target, kind, connections, most, seconds}'`. Ends at `most`
 * requests or after `seconds`, whichever is first, and prints one line of JSON. Loopback only.
 */
const { port, target, kind, connections, most, seconds } = JSON.parse(process.argv[2])

const TEXT =
  '我和他是前年在镇上登记的，去年底生了娃儿。婚前他家说好三金彩礼都算我的，现在闹起来了，他妈说要全部退回去，不退就不让我把娃儿带走。' +
  '家里的存款一直是他在管，工资卡也在他手里，我手头只有几百块钱。我在超市上班，一个月两千多，想问问律师：如果真的离，彩礼要不要退，' +
  '存款和他爸妈出钱买的那套房我能不能分到一点，娃儿才八个月，是不是一般跟妈妈？要先准备哪些证据，到哪里去办，要花好多钱？谢谢。'
const JSON_TYPE = { 'content-type': 'application/json' }
const post = (path, body, headers = {}) => ({ method: 'POST', path, body, headers: { ...JSON_TYPE, ...headers } })
const calls = (call) => JSON.stringify({ calls: [call] })

const OURS_LIST = calls({ slice: 'qa', op: 'listPublished', input: {} })
const ASKED = { category: 'property', text: TEXT }
const MAKE = {
  ours: {
    list: () => post('/api', OURS_LIST),
    listBr: () => post('/api', OURS_LIST, { 'accept-encoding': 'br' }),
    ask: () =>
      post('/api', calls({ slice: 'qa', op: 'ask', input: ASKED, key: randomBytes(18).toString('base64url') })),
  },
  bare: {
    list: () => ({ method: 'GET', path: '/list', headers: {} }),
    ask: () => post('/ask', JSON.stringify(ASKED)),
  },
}
const make = MAKE[target][kind]
const agent = new Agent({ keepAlive: true, maxSockets: connections })

/** The time until the whole answer is here, in milliseconds. Anything but success ends the measurement. */
const once = () =>
  new Promise((done, failed) => {
    const { body, headers, ...rest } = make()
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const started = performance.now()
    const sent = request({ ...rest, host: '127.0.0.1', port, agent, headers: { ...headers, ...length } }, (reply) => {
      const parts = []
      reply.on('data', (part) => parts.push(part))
      reply.on('end', () => {
        const ms = performance.now() - started
        if (reply.statusCode === 200) return done({ ms, bytes: Buffer.concat(parts).length })
        failed(new Error(`${target} ${kind}: ${reply.statusCode} ${Buffer.concat(parts).toString().slice(0, 200)}`))
      })
      reply.on('error', failed)
    })
    sent.on('error', failed)
    sent.end(body)
  })

const times = []
let started = 0
let bytes = 0
const begun = performance.now()
const until = begun + seconds * 1000
const worker = async () => {
  while (started < most && performance.now() < until) {
    started++
    const { ms, bytes: size } = await once()
    times.push(ms)
    bytes = size
  }
}
await Promise.all(Array.from({ length: connections }, worker))
const wallMs = performance.now() - begun
agent.destroy()

times.sort((a, b) => a - b)
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]
process.stdout.write(`${JSON.stringify({ n: times.length, wallMs, p50: at(0.5), p99: at(0.99), bytes })}\n`)
