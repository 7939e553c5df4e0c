import { startEmbedded } from '../../cloudfunctions/functions/embedded'
import { startSession } from '../../cloudfunctions/slices/account/sessions'
import { people } from '../../cloudfunctions/slices/account/records'
import { personOf } from '../world'
import { layAgendas } from './agendas'

/** The server that is killed: serves argv[2], says where it listens, and ends when it is told to. */
async function main() {
  const server = await startEmbedded({
    dataDir: process.argv[2] ?? '',
    host: '127.0.0.1',
    port: 0,
    limitScale: 1_000_000,
    log: null,
  })
  const { store, now } = server.ports
  const lawyer = personOf('soak', ['lawyer'])
  if (!(await store.get(people, lawyer._id))) await store.insert(people, lawyer)
  if (process.argv[3] === 'agendas') await layAgendas(store)
  const token = await startSession(server.ports, lawyer._id, now().toISOString())
  process.stdout.write(`${JSON.stringify({ address: server.address, token, pid: process.pid })}\n`)
  // Whoever started it may die first; nobody else would end it.
  process.stdin.resume().once('end', () => process.exit(0))
  process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)))
}

void main()
